import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { entriesOf, realPathOf } from "../services/directory.ts"
import type { FileError } from "../services/file-error.ts"
import { isSource } from "../services/files.ts"
import { enter, type Glob, isMatch, type Places, start } from "./glob.ts"

/** A directory whose files are wanted: all sources below it, or what a pattern matches. */
export interface Root {
  /** As the user gave it. */
  readonly given: string
  readonly directory: string
  readonly glob?: Glob
}

export interface Found {
  readonly root: Root
  readonly path: string
  /** Relative to the root, with slashes. */
  readonly name: string
}

/** A directory on the way; `places` is left out where all sources below are wanted. */
interface Branch {
  readonly root: Root
  readonly path: string
  readonly places?: Places
  /** Files below that a file on the way stands for: they are done with it. */
  readonly covered: ReadonlySet<string>
}

interface Folder {
  readonly name: string
  readonly branches: ReadonlyArray<Branch>
}

/** A directory that is being gone through. */
interface Frame {
  readonly steps: ReadonlyArray<Found | Folder>
  next: number
}

export interface WalkOptions<E> {
  /** Is shown the files that lie in a directory, of all roots together, before any is given out. */
  readonly enter: (found: ReadonlyArray<Found>) => Effect.Effect<void, E>
  readonly isSkipped: (path: string) => boolean
  /** The files that a source stands for, as an issue does for its pages: they are not wanted by themselves. */
  readonly covers: (path: string) => Effect.Effect<ReadonlyArray<string>>
  /** Of the sources in directories, those of this format alone; what a pattern matches is wanted anyway. */
  readonly format?: string | undefined
}

/**
 * The files below some roots, depth first and in order of their names, whatever the machine. All roots are walked
 * at once, as if laid over each other, so that files whose results would meet are seen together. Memory is that of the
 * directories on the way down.
 */
export const walk = <E>(roots: ReadonlyArray<Root>, options: WalkOptions<E>): Stream.Stream<Found, FileError | E> =>
  Stream.suspend(() => {
    const seen = new Map(roots.map((root) => [root, new Set<string>()])) // by real path: a link may lead back up
    const open = Effect.fnUntraced(function* (below: string, branches: ReadonlyArray<Branch>) {
      const found: Array<Found> = []
      const folders = new Map<string, Array<Branch>>()
      for (const { root, path, places, covered } of branches) {
        const own: Array<Found> = []
        const inside: Array<{ readonly name: string; readonly branch: Branch }> = []
        const real = yield* realPathOf(path)
        if (seen.get(root)!.has(real)) continue
        seen.get(root)!.add(real)
        for (const { name, kind } of yield* entriesOf(path)) {
          const inner = join(path, name)
          const after = places && enter(root.glob!, places, name)
          if (after?.length === 0 || options.isSkipped(inner)) continue
          const matches = after !== undefined && isMatch(root.glob!, after)
          if (kind === "directory") {
            const some = after === undefined || matches ? {} : { places: after }
            inside.push({ name, branch: { root, path: inner, covered, ...some } })
          } else if (after === undefined ? isSource(name, options.format) : matches)
            own.push({ root, path: inner, name: below + name })
        }
        const more = yield* Effect.forEach(own, (file) => options.covers(file.path))
        const all = new Set([...covered, ...more.flat()])
        found.push(...own.filter((file) => !all.has(file.path)))
        for (const { name, branch } of inside)
          folders.set(name, [...(folders.get(name) ?? []), { ...branch, covered: all }])
      }
      yield* options.enter(found)
      const once = branches.length < 2 ? found : [...new Map(found.map((file) => [file.path, file])).values()]
      const steps = [...once, ...[...folders].map(([name, branches]): Folder => ({ name: below + name, branches }))]
      const frame: Frame = { steps: steps.sort(byName), next: 0 }
      return frame
    })
    const first = roots.map((root): Branch => {
      const places = root.glob && start(root.glob)
      return places === undefined || isMatch(root.glob!, places)
        ? { root, path: root.directory, covered: new Set() }
        : { root, path: root.directory, covered: new Set(), places }
    })
    const step = Effect.fnUntraced(function* (frames: ReadonlyArray<Frame> | undefined) {
      if (frames === undefined) return [[], Option.some([yield* open("", first)])] as const
      const frame = frames.at(-1)
      if (frame === undefined) return [[], Option.none()] as const
      const files: Array<Found> = []
      while (frame.next < frame.steps.length) {
        const next = frame.steps[frame.next++]
        if ("branches" in next)
          return [files, Option.some([...frames, yield* open(`${next.name}/`, next.branches)])] as const
        files.push(next)
      }
      return [files, Option.some(frames.slice(0, -1))] as const
    })
    return Stream.paginate<ReadonlyArray<Frame> | undefined, Found, FileError | E>(undefined, step)
  })

/** A file before a directory of its name. */
const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0
