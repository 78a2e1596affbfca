package dev.shelfcheck.model;

/** The registries of {@link RegistryId}s. */
public enum Registry {
  /** Value: {@code v139/radford21a}. */
  PMLR("pmlr", "https://proceedings.mlr.press/%s.html", RegistryCoverage.WORKS),
  /**
   * Value: the hash of the paper's page, until 2021 under its year ({@code 2017/3f5e...}); of the
   * first site the paper's running number.
   */
  NEURIPS("neurips", "https://proceedings.neurips.cc/paper/%s", RegistryCoverage.WORKS),
  /** Value: {@code CVPR2023/Author_Title_CVPR_2023_paper}. */
  CVF("cvf", "https://openaccess.thecvf.com/content/%s", RegistryCoverage.WORKS),
  /** Value: the article's number, of another journal than AAAI's under its name. */
  AAAI("aaai", "https://ojs.aaai.org/index.php/%s", RegistryCoverage.WORKS),
  /** Value: {@code 2021/123}. */
  IJCAI("ijcai", "https://www.ijcai.org/proceedings/%s", RegistryCoverage.WORKS),
  /** Value: {@code osdi22/yu}. */
  USENIX("usenix", "https://www.usenix.org/conference/%s", RegistryCoverage.WORKS),
  PUBMED("pmid", "https://pubmed.ncbi.nlm.nih.gov/%s/", RegistryCoverage.WORKS),
  /** Value with its prefix: {@code PMC1234567}. */
  PMC("pmcid", "https://pmc.ncbi.nlm.nih.gov/articles/%s/", RegistryCoverage.WORKS),
  /** Value: the 40 hexadecimal digits, or {@code CorpusID:123}. */
  SEMANTIC_SCHOLAR("s2", "https://www.semanticscholar.org/paper/%s", RegistryCoverage.EARLY),
  /** Value: a deposit without its version, {@code hal-01234567}, {@code inria-00484049}. */
  HAL("hal", "https://hal.science/%s", RegistryCoverage.EARLY),
  /** Value: {@code owner/name} in lower case. */
  GITHUB("github", "https://github.com/%s", RegistryCoverage.OTHER),
  /** Value: {@code owner/name}. */
  HF_MODEL("hf-model", "https://huggingface.co/%s", RegistryCoverage.OTHER),
  HF_DATASET("hf-dataset", "https://huggingface.co/datasets/%s", RegistryCoverage.OTHER);

  private final String scheme;
  private final String pattern;
  private final RegistryCoverage holding;

  Registry(String scheme, String pattern, RegistryCoverage holding) {
    this.scheme = scheme;
    this.pattern = pattern;
    this.holding = holding;
  }

  /** The word before the colon of a canonical identifier. */
  public String scheme() {
    return scheme;
  }

  /** The page of an identifier's value. */
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

  /** Whether what it numbers are works. */
  public boolean holdsWorks() {
    return holding != RegistryCoverage.OTHER;
  }

  /**
   * Whether works stand there before they are published, and so before their titles are settled.
   */
  public boolean holdsEarlyWorks() {
    return holding == RegistryCoverage.EARLY;
  }

  private enum RegistryCoverage {
    /** Works before their publication, too. */
    EARLY,
    WORKS,
    /** Code, models, data. */
    OTHER
  }
}
