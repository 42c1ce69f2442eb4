import { configureGlobal } from 'fast-check';

// One run says the same as the next, on every machine. To look further: FC_SEED=$RANDOM npx vitest run
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_210_615) });
