import * as fc from "fast-check"

/** Property tests draw the same cases everywhere, so that a verdict is of the code alone; `FC_SEED=$RANDOM` draws others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) })
