package dev.shelfcheck.fuzz;

/** A short list that takes the readers and most rules along their ways. */
public final class Seeds {
  public static final String LIST =
      """
      # List

      ## Papers

      - [Deep Learning of Trees](https://arxiv.org/abs/2106.09685), A. Author, B. Writer, 2021. [[code]](http://a.b/c)
      - **Growing of Trees** *A. Author et al.* NeurIPS 2020. [pdf](https://arxiv.org/abs/2106.09685)

      | Title | Year |
      |---|---|
      | [Deep Learning of Trees](https://doi.org/10.1000/1) | 2020 |
      """;

  private Seeds() {}
}
