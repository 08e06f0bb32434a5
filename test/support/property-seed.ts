import fc from 'fast-check';

/** Property tests try the same inputs every time, so that a red run is about the change at hand. `FC_SEED=$RANDOM npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20211125) });
