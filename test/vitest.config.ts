import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    root: ".",
    // Tests that start processes or a browser wait for other tests on a machine of two cores.
    testTimeout: 30_000,
    maxWorkers: "100%",
    setupFiles: ["test/seeded.ts"]
  }
})
