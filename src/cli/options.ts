import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import { type Bounds, usualBounds, usualSize } from "../batch/bounds.ts"
import { formats as readable } from "../read/formats.ts"
import { type Limits, usualLimits } from "../read/limits.ts"
import { formatNamed, formatNames } from "../render/formats.ts"
import { pdfFormat } from "../services/pdf.ts"

/** Arguments and flags that several commands take. */

export const model = Flag.File("model").pipe(
  Flag.withMetavar("FILE"),
  Flag.withDescription("A model made by `restitch train`; the package's own where left out"),
  Flag.withDefault(undefined)
)

export const segmenter = Flag.Literals("segmenter", ["auto", "intl"]).pipe(
  Flag.withDescription("Who divides words: nodejieba where it could be built, else ICU; or ICU always"),
  Flag.withDefault("auto" as const)
)

export const encoding = Flag.String("encoding").pipe(
  Flag.withMetavar("NAME"),
  Flag.withDescription("Of the sources, as in gb18030; guessed where left out"),
  Flag.withDefault(undefined)
)

const sourceFormats = [...readable.map(({ name }) => name), pdfFormat]

export const from = Flag.String("from").pipe(
  Flag.filter(
    (name) => sourceFormats.includes(name),
    (name) => `one of ${sourceFormats.join(", ")}, not "${name}"`
  ),
  Flag.withMetavar("FORMAT"),
  Flag.withDescription(
    `Of the sources: ${sourceFormats.join(", ")}; recognised where left out. From directories it takes files called so alone`
  ),
  Flag.withDefault(undefined)
)

/** In bytes; given in MB. */
const size = (usual: number) =>
  Flag.Finite("max-size").pipe(
    Flag.filter(
      (given) => given > 0,
      (given) => `${given} is no size`
    ),
    Flag.withMetavar("MB"),
    Flag.withDescription(`Refuse larger files; ${usual / 1e6} where left out`),
    Flag.withDefault(usual / 1e6),
    Flag.map((given) => given * 1e6)
  )

export const maxSize = size(usualSize)

const count = (name: string, most: number, description: string) =>
  Flag.Int(name).pipe(
    Flag.filter(
      (given) => given >= 1,
      (given) => `${given} is too little`
    ),
    Flag.withMetavar("N"),
    Flag.withDescription(description),
    Flag.withDefault(most)
  )

/** What a page may not exceed; `limitsOf` makes one record of what was given. */
export const limits = {
  maxCharacters: count("max-characters", usualLimits.characters, "Refuse longer pages"),
  maxPieces: count("max-pieces", usualLimits.pieces, "Refuse pages that come apart into more"),
  maxDepth: count("max-depth", usualLimits.depth, "Refuse XML, HTML and JSON that is nested deeper"),
  maxTime: Flag.Finite("max-time").pipe(
    Flag.filter(
      (seconds) => seconds > 0,
      (seconds) => `${seconds} seconds are too few`
    ),
    Flag.withMetavar("SECONDS"),
    Flag.withDescription("Give a page up that takes longer: at once with --jobs 2 or more, else after its next step"),
    Flag.withDefault(usualLimits.seconds)
  )
}

/** How much of a file is read by what does not run it; `boundsOf` makes one record of what was given. */
export const bounds = { maxSize: size(usualBounds.size), maxDepth: limits.maxDepth }

export const boundsOf = ({
  maxSize: size,
  maxDepth: depth
}: { readonly [name in keyof typeof bounds]: number }): Bounds => ({
  size,
  depth
})

type GivenLimits = { readonly [name in keyof typeof limits]: number }

export const limitsOf = ({ maxCharacters, maxPieces, maxDepth, maxTime }: GivenLimits): Limits => ({
  characters: maxCharacters,
  pieces: maxPieces,
  depth: maxDepth,
  seconds: maxTime
})

export const source = Argument.String("path").pipe(Argument.withDescription("A text file; - is standard input"))

const named = (given: string) => {
  const formats = given.split(",").map((name) => formatNamed(name.trim()))
  const found = formats.filter((format) => format !== undefined)
  return found.length === formats.length ? Option.some([...new Set(found)]) : Option.none()
}

export const formats = Flag.String("format").pipe(
  Flag.filterMap(named, (given) => `"${given}" is not of ${formatNames.join(", ")}`),
  Flag.withMetavar("NAME,…"),
  Flag.withDescription(`What is written: ${formatNames.join(", ")}; several with commas`),
  Flag.withDefault([formatNamed("json")!])
)

export const jobs = Flag.Int("jobs").pipe(
  Flag.filter(
    (jobs) => jobs >= 1,
    (jobs) => `${jobs} is no number of jobs`
  ),
  Flag.withAlias("j"),
  Flag.withDescription("Threads, as many as there are processors at most; they share one copy of the model"),
  Flag.withDefault(1)
)

export const queue = Flag.String("queue").pipe(
  Flag.filter(
    (url) => /^postgres(?:ql)?:\/\//.test(url),
    () => "the address of a queue begins with postgres://"
  ),
  Flag.withMetavar("URL"),
  Flag.withDescription("A queue in PostgreSQL, as in postgres://user@host/database")
)

/** In seconds. */
export const lease = Flag.Finite("lease").pipe(
  Flag.filter(
    (seconds) => seconds >= 1,
    (seconds) => `${seconds} seconds are too few`
  ),
  Flag.withMetavar("SECONDS"),
  Flag.withDescription("A job whose worker was not heard of for so long goes to another; the same for all"),
  Flag.withDefault(120)
)
