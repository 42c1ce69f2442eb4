import { parentPort } from 'node:worker_threads';
import { answerComparison, type ComparisonRequest } from './request.ts';

/** The thread in which long texts are compared: it answers each request by its result, in order. */
parentPort?.on('message', (request: ComparisonRequest) => parentPort?.postMessage(answerComparison(request)));
