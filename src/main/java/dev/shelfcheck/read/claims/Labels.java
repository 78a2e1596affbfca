package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.LinkRole;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which lists label links ("paper", "code", "official PyTorch"), and what they say of
 * the target. A text made of such words alone is a label, never a title.
 */
final class Labels {
  private static final Map<String, LinkRole> ROLES = roles();
  private static final Set<String> SILENT =
      Set.copyOf(
          Arrays.asList(
              ("link links url urls here official officially unofficial original the a an of in on"
                   + " for and by with to v1 v2 v3 v4 version extended full short long main track"
                   + " new old online open access see also more read available download free part i"
                   + " ii iii iv en cn zh kr ko ja jp english chinese korean japanese 中文 英文 链接 地址"
                   + " 下载 详情 点击 原文 官方 我们 thread post stars star forks license icon logo badge image"
                   + " img preview view open soon coming todo tbd na none details click expand my"
                   + " our their author authors third party additional extra info information"
                   + " results result entry oral spotlight highlight best award")
                  .split(" ")));
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.|doi:|arxiv:|10\\.\\d{4,9}/)\\S*");
  private static final Pattern NUMBERED_ID =
      Pattern.compile(
          "(?i)(?:arxiv\\s*(?:preprint)?\\s*(?:arxiv)?[:\\s]*)?\\d{4}\\.\\d{4,5}(?:v\\d+)?|10\\.\\d{4,9}/\\S+");

  private Labels() {}

  private static Map<String, LinkRole> roles() {
    Map<String, LinkRole> roles = new HashMap<>();
    put(
        roles,
        LinkRole.PAPER,
        "paper papers papser arxiv abs abstract doi openreview publication publications pub"
            + " preprint article acl aclanthology anthology ieee acm springer elsevier"
            + " sciencedirect biorxiv medrxiv proceedings journal conference html ps report 论文 論文"
            + " 文章 论文地址 论文链接 论文名称 论文标题 techreport manuscript pmlr cvf dblp semantic scholar"
            + " researchgate ssrn nature science wiley thesis book");
    put(roles, LinkRole.PDF, "pdf");
    put(
        roles,
        LinkRole.CODE,
        "code codes github git gitlab gitee pytorch tensorflow tensorflow2 tf tf2 torch lua keras"
            + " jax flax caffe caffe2 mxnet chainer matlab python c++ cpp java julia rust go r"
            + " theano paddlepaddle paddle mindspore implementation implementations repo repository"
            + " repositories repos source 代码 源码 代码地址 代码链接 论文代码 reference colab notebook notebooks"
            + " codebase detectron detectron2 mmdetection library package toolkit toolbox software"
            + " scripts script darknet gluon tensorpack pip pypi 开源代码 codelink");
    put(
        roles,
        LinkRole.PROJECT,
        "project projects page pages homepage home website web site webpage 主页 项目 项目主页 项目地址 主页地址"
            + " demo demos gallery playground space app api 演示 官网 工程");
    put(
        roles,
        LinkRole.DATASET,
        "dataset datasets data database 数据集 数据 benchmark benchmarks corpus 数据集地址");
    put(
        roles,
        LinkRole.VIDEO,
        "video videos youtube bilibili talk talks lecture recording presentation oral 视频 演讲 vimeo"
            + " 视频地址");
    put(
        roles,
        LinkRole.OTHER,
        "slides slide poster posters blog blogs blogpost tweet twitter x note notes bib bibtex cite"
            + " citation citing cited bibliography supp supplement supplementary supplemental"
            + " appendix material materials review reviews news media wiki wikipedia hf huggingface"
            + " hugging face model models weights checkpoint checkpoints pretrained ckpt readme"
            + " summary tutorial tutorials docs doc documentation explained explanation annotation"
            + " interview discussion comment comments 解读 笔记 博客 知乎 报道 模型 作者 简介 介绍 zhihu medium"
            + " reddit discord wechat linkedin errata post ppt pptx 中文解读 粗略解读 解析 作者解读 docker zenodo"
            + " figshare modelscope ollama podcast playlist leaderboard proof kaggle release"
            + " releases announcement 团队");
    return Map.copyOf(roles);
  }

  private static void put(Map<String, LinkRole> roles, LinkRole role, String words) {
    for (String word : words.split(" ")) {
      roles.put(word, role);
    }
  }

  /**
   * Whether a text only labels a link: made of such words, numbers, an address or an identifier.
   */
  static boolean isLabel(String text) {
    String plain = text.strip();
    if (plain.isEmpty()
        || ADDRESS.matcher(plain).matches()
        || NUMBERED_ID.matcher(plain).matches()) {
      return true;
    }
    List<String> words = words(plain);
    boolean spoken = false;
    for (String word : words) {
      if (!isLabelWord(word)) {
        return false;
      }
      spoken |= !word.isEmpty();
    }
    return words.size() <= 8 || !spoken;
  }

  private static boolean isLabelWord(String word) {
    return word.isEmpty()
        || ROLES.containsKey(word)
        || SILENT.contains(word)
        || (Character.isDigit(word.charAt(0)) && word.length() <= 5)
        || word.length() == 1;
  }

  /** Whether the first word says what the link leads to. */
  static boolean opensWithRole(String text) {
    return words(text).stream()
        .filter(w -> !w.isEmpty())
        .findFirst()
        .filter(ROLES::containsKey)
        .isPresent();
  }

  /** What a label says of its link; empty for a neutral one such as "link". */
  static Optional<LinkRole> role(String label) {
    Optional<LinkRole> found = Optional.empty();
    for (String word : words(label)) {
      LinkRole role = ROLES.get(word);
      if (role != null && (found.isEmpty() || rank(role) < rank(found.get()))) {
        found = Optional.of(role);
      }
    }
    return found;
  }

  /** Of several words in one label the more telling counts: "project page code" is code. */
  private static int rank(LinkRole role) {
    return switch (role) {
      case DATASET -> 0;
      case CODE -> 1;
      case VIDEO -> 2;
      case OTHER -> 3;
      case PROJECT -> 4;
      case PDF -> 5;
      default -> 6;
    };
  }

  private static List<String> words(String text) {
    return Runs.of(
        text.toLowerCase(Locale.ROOT), c -> Runs.isLetterOrNumber(c) || c == '+' || c == '#');
  }
}
