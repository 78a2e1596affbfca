package dev.shelfcheck.cli;

/** A small list with a fault in it, and lines that bring another. */
final class AdoptedList {
  static final String OLD =
      """
      # A list

      ## Papers

      - [PyramidKV: Dynamic KV Cache Compression](https://arxiv.org/abs/2406.02069)
      - [Fluctuation-based Adaptive Structured Pruning](https://arxiv.org/abs/2406.02069)
      """;

  static final String NEW =
      """
      - [Quest: Query-Aware Sparsity](https://arxiv.org/abs/2401.07013)
      - [Knowledge Distillation for Closed Models](https://arxiv.org/abs/2401.07013)
      """;

  private AdoptedList() {}
}
