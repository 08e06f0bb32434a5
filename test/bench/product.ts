// The product as an operator starts it, with what counts and what reads papers in its process.
import './probe.ts';
import './read-papers.ts';
import '../../src/main.ts';
