package dev.shelfcheck.model;

/** The registries of {@link RegistryId}s. */
public enum Registry {
  /** Value: {@code v139/radford21a}. */
  PMLR("pmlr", "https://proceedings.mlr.press/%s.html", true),
  /**
   * Value: the hash of the paper's page, until 2021 under its year ({@code 2017/3f5e...}); of the
   * first site the paper's running number.
   */
  NEURIPS("neurips", "https://proceedings.neurips.cc/paper/%s", true),
  /** Value: {@code CVPR2023/Author_Title_CVPR_2023_paper}. */
  CVF("cvf", "https://openaccess.thecvf.com/content/%s", true),
  /** Value: the article's number, of another journal than AAAI's under its name. */
  AAAI("aaai", "https://ojs.aaai.org/index.php/%s", true),
  /** Value: {@code 2021/123}. */
  IJCAI("ijcai", "https://www.ijcai.org/proceedings/%s", true),
  /** Value: {@code osdi22/yu}. */
  USENIX("usenix", "https://www.usenix.org/conference/%s", true),
  PUBMED("pmid", "https://pubmed.ncbi.nlm.nih.gov/%s/", true),
  /** Value with its prefix: {@code PMC1234567}. */
  PMC("pmcid", "https://pmc.ncbi.nlm.nih.gov/articles/%s/", true),
  /** Value: the 40 hexadecimal digits, or {@code CorpusID:123}. */
  SEMANTIC_SCHOLAR("s2", "https://www.semanticscholar.org/paper/%s", true),
  /** Value: a deposit without its version, {@code hal-01234567}, {@code inria-00484049}. */
  HAL("hal", "https://hal.science/%s", true),
  /** Value: {@code owner/name} in lower case. */
  GITHUB("github", "https://github.com/%s", false),
  /** Value: {@code owner/name}. */
  HF_MODEL("hf-model", "https://huggingface.co/%s", false),
  HF_DATASET("hf-dataset", "https://huggingface.co/datasets/%s", false);

  private final String scheme;
  private final String pattern;
  private final boolean works;

  Registry(String scheme, String pattern, boolean works) {
    this.scheme = scheme;
    this.pattern = pattern;
    this.works = works;
  }

  public String scheme() {
    return scheme;
  }

  public String url(String value) {
    return pattern.replace("%s", page(value));
  }

  /** The value as its registry's addresses write it. */
  private String page(String value) {
    int slash = value.indexOf('/');
    String first = value.substring(0, Math.max(slash, 0));
    String rest = value.substring(slash + 1);
    return switch (this) {
      case NEURIPS -> slash < 0 ? value : first + "/hash/" + rest + "-Abstract.html";
      case CVF -> first + "/" + rest.replaceFirst("([^/]+)$", "html/$1.html");
      case AAAI -> (slash < 0 ? "AAAI" : first) + "/article/view/" + rest;
      case USENIX -> first + "/presentation/" + rest;
      default -> value;
    };
  }

  public boolean holdsWorks() {
    return works;
  }
}
