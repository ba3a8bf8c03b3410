import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")
const { packages } = JSON.parse(read("package-lock.json"))
const { dependencies, optionalDependencies } = JSON.parse(read("package.json"))
const section = read("README.md").split("\n## Dependencies\n")[1].split("\n## ")[0]

describe("the README", () => {
  it("names every package that is depended on, with its licence", () => {
    const rows = [...section.matchAll(/^\| `([^`]+)`[^|]*\|[^|]*\| *([^|]*?) *\|$/gm)].map((row) => row.slice(1, 3))
    const wanted = Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => [
      name,
      packages[`node_modules/${name}`].license
    ])
    expect(rows.sort()).toEqual(wanted.sort())
  })

  it("names every licence of all that they bring along", () => {
    const licences = Object.entries<{ license?: string; dev?: true }>(packages)
      .filter(([path, { dev }]) => path !== "" && dev !== true)
      .flatMap(([path, { license = `none of ${path}` }]) => license.split(" AND "))
    const [, said] = /is under ([\w., -]+?); a test/.exec(section.replaceAll("\n", " "))!
    expect([...new Set(licences)].sort()).toEqual(said.split(/, | or /).sort())
  })

  it("says of what `npm audit` may complain: it comes with the optional segmenter and can be left out", () => {
    const security = read("README.md").split("\n## Security\n")[1].split("\n## ")[0]
    for (const name of ["@mapbox/node-pre-gyp", "tar", "glob"]) {
      expect(security).toContain(`\`${name}\``)
      const found = Object.entries<{ dev?: true; optional?: true }>(packages).filter(
        ([path, { dev }]) => path.endsWith(`node_modules/${name}`) && dev !== true
      )
      expect([name, found.map(([, { optional }]) => optional)]).toEqual([name, found.map(() => true)])
      expect(found.length).toBeGreaterThan(0)
    }
  })
})
