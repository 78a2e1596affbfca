package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.vocabulary.Recent;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a link is for, by its words first, then by where it leads. */
final class Roles {
  private static final Pattern CODE_HOST =
      Pattern.compile(
          "(?:.*\\.)?(?:github\\.com|gitlab\\.com|gitee\\.com|bitbucket\\.org|sourceforge\\.net|codalab\\.org|pypi\\.org|colab\\.research\\.google\\.com)");
  private static final Pattern VIDEO_HOST =
      Pattern.compile(
          "(?:.*\\.)?(?:youtube\\.com|youtu\\.be|vimeo\\.com|bilibili\\.com|slideslive\\.com|videolectures\\.net)");
  private static final Pattern TALK_HOST =
      Pattern.compile(
          "(?:.*\\.)?(?:twitter\\.com|x\\.com|reddit\\.com|zhihu\\.com|medium\\.com|weixin\\.qq\\.com|linkedin\\.com|discord\\.gg|img\\.shields\\.io|shields\\.io|badge\\.fury\\.io|badgen\\.net)");
  private static final Pattern SITE_HOST =
      Pattern.compile(".*\\.(?:github|gitlab)\\.io|sites\\.google\\.com|.*\\.readthedocs\\.io");

  private Roles() {}

  /** The role of a link outside descriptions. */
  static LinkRole of(String shown, String target) {
    Optional<WebAddress> web = WebAddress.parse(target);
    if (target.startsWith("#")) {
      return LinkRole.OTHER;
    }
    Optional<LinkRole> said = Labels.isLabel(shown) ? Labels.role(shown) : Optional.empty();
    LinkRole led = web.map(Roles::byPlace).orElse(LinkRole.OTHER);
    if (said.isEmpty()) {
      return web.isEmpty() && pdf(target) ? LinkRole.PDF : led;
    }
    boolean work = said.get().leadsToWork();
    return work ? (pdf(target) ? LinkRole.PDF : LinkRole.PAPER) : said.get();
  }

  /** What a host is for, told once. */
  private static final Recent<LinkRole> HOSTS = new Recent<>(Roles::byHost);

  private static LinkRole byPlace(WebAddress web) {
    LinkRole place = HOSTS.of(web.host());
    String path = web.path().toLowerCase(Locale.ROOT);
    return switch (place) {
      case CODE -> path.endsWith(".pdf") ? LinkRole.PDF : place;
      case VIDEO, OTHER -> place;
      case DATASET -> onHub(path);
      case PROJECT -> path.endsWith(".pdf") ? byFile(web) : place;
      default -> byFile(web);
    };
  }

  private static LinkRole byFile(WebAddress web) {
    return pdf(web.path()) ? LinkRole.PDF : LinkRole.PAPER;
  }

  private static LinkRole onHub(String path) {
    return path.startsWith("/papers/")
        ? LinkRole.PAPER
        : path.startsWith("/datasets/")
            ? LinkRole.DATASET
            : path.startsWith("/spaces/") ? LinkRole.PROJECT : LinkRole.OTHER;
  }

  /** The role of most links to a host; a hub's, which has all kinds, is {@code DATASET}. */
  private static LinkRole byHost(String host) {
    if (CODE_HOST.matcher(host).matches()) {
      return LinkRole.CODE;
    }
    if (VIDEO_HOST.matcher(host).matches()) {
      return LinkRole.VIDEO;
    }
    if (TALK_HOST.matcher(host).matches()) {
      return LinkRole.OTHER;
    }
    if (host.endsWith("huggingface.co") || host.equals("hf.co")) {
      return LinkRole.DATASET;
    }
    return SITE_HOST.matcher(host).matches() ? LinkRole.PROJECT : LinkRole.PAPER;
  }

  private static boolean pdf(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.endsWith(".pdf")
        || lower.contains("arxiv.org/pdf/")
        || lower.startsWith("/pdf/")
        || lower.contains("openreview.net/pdf");
  }
}
