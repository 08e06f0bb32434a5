import type { Simulator, SimulatorOptions } from '../../simulator/simulator.ts';

/** Where the played platforms are, and the world they share. */
export interface SimulatedScene {
  /** Of this process, without a slash at the end; the simulator is under `/simulator`. */
  address: string;
  world: Omit<SimulatorOptions, 'play' | 'folder'>;
  /** What is kept of them is in here; each has a place of its own. */
  folder: string;
}

/** One platform that is played in this process, and the product's configuration for it. */
export interface Played<Client> {
  simulator: Simulator;
  client: Client;
}
