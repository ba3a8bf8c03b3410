import { basename } from "node:path"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Files } from "../services/files.ts"
import { entryOf } from "../services/thread.ts"
import { type ThreadsOptions, threads } from "../services/threads.ts"
import { usualTraining } from "../train/train.ts"
import { articlesIn, CorpusError } from "./articles.ts"
import type { TrainTask } from "./train-thread.ts"

/** Fewer articles leave nothing to hold back for the pages that the weights are learnt on. */
const leastArticles = 400

const flags = {
  corpora: Argument.File("corpus", { mustExist: true }).pipe(
    Argument.withDescription(
      "Clean articles as JSON Lines, plain or gzip: id, title, paragraphs; date and page if known"
    ),
    Argument.variadic({ min: 1 })
  ),
  output: Flag.File("output").pipe(Flag.withAlias("o"), Flag.withDescription("The model's file")),
  name: Flag.String("name").pipe(Flag.withDescription("What the model is called"), Flag.withDefault("restitch-model")),
  origin: Flag.String("origin").pipe(
    Flag.withDescription("Where the corpora come from and on what terms, for the model's card"),
    Flag.withDefault("not stated")
  ),
  budget: Flag.Int("budget").pipe(
    Flag.withDescription("Size of the packed model in bytes, kept to within a tenth"),
    Flag.withDefault(usualTraining.budget)
  ),
  epochs: Flag.Int("epochs").pipe(
    Flag.withDescription("Passes over the corpora for the vectors"),
    Flag.withDefault(usualTraining.epochs)
  ),
  pages: Flag.Int("pages").pipe(
    Flag.withDescription("Damaged pages that the weights are learnt on"),
    Flag.withDefault(usualTraining.pages)
  ),
  seed: Flag.Int("seed").pipe(
    Flag.withDescription("The same seed gives the same bytes"),
    Flag.withDefault(usualTraining.seed)
  )
}

/** Training is done in a thread, so that this one can be interrupted. */
const trainThread: ThreadsOptions<TrainTask> = {
  count: 1,
  entry: entryOf(import.meta.url, "train-thread"),
  bring: () => ({ data: undefined }),
  limits: { maxOldGenerationSizeMb: 7000 }
}

/** Learns a model from clean articles. */
export const train = Command.make(
  "train",
  flags,
  Effect.fn("train")(function* (given) {
    const files = yield* Files
    yield* files.canWrite(given.output)
    const corpora = yield* Effect.forEach(given.corpora, (file) =>
      Effect.map(articlesIn(file), (articles) => ({ name: basename(file).replace(/(\.jsonl)?(\.gz)?$/, ""), articles }))
    )
    const count = corpora.reduce((sum, { articles }) => sum + articles.length, 0)
    if (count < leastArticles)
      return yield* new CorpusError({
        file: given.corpora.join(", "),
        problem: `${count} articles are too few to learn from`,
        remedy: `Give at least ${leastArticles}`
      })
    const learn = yield* threads<TrainTask, Uint8Array>(trainThread)
    const bytes = yield* Effect.orDie(learn({ corpora, options: { ...usualTraining, ...given }, started: Date.now() }))
    yield* files.write(given.output, bytes)
    yield* Console.error(`${given.output}: ${(bytes.length / 1e6).toFixed(1)} MB`)
  }, Effect.scoped)
).pipe(
  Command.withDescription(
    "Learn a model from clean articles: n-grams, vectors, and the weights of all evidence on pages made of the latest articles"
  ),
  Command.provide(Files.layer)
)
