package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Recent;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the header of a column says its cells hold. */
enum Headers {
  TITLE(
      "(?!(?:year|date) of )(?:.*\\b)?(?:title|paper|papers|paper title|article|article"
          + " title|publication|paper name|work|works|papers? ?(?:&|and|/)"
          + " ?.*)|books?|libro|livre|buch|книга|titel|titre|titulo|título|titolo|название|論文|論文名|題名|タイトル|제목|논문|论文|标题|论文名|题目|论文标题|论文名称|论文题目|paper"
          + " / source|title ?(?:&|and|/|\\+) ?.*|.*论文.*"),
  NAME(
      "(?:name of (?:the )?)?(?:method|model|approach|algorithm|tool|framework|dataset|data"
          + " set|corpus|library|project|resource|system|benchmark|software|package|database|product|platform|service)s?(?:"
          + " ?[/&] ?(?:method|model|approach|algorithm|tool|framework|dataset"
          + "|library|project|system|software|package|product|platform|service)s?){0,2}(?:"
          + " names?)?|names?(?: ?(?:&|/|and|\\+|with)"
          + " ?(?:links?|urls?|code|websites?|homepages?))?|abbreviation|abbr\\.?|acronym|api|corpora|libraries|名称|方法|模型|名字|数据集"),
  YEAR(
      "year|years|(?:year|date) of (?:publication|issue)|date|time|published|publication"
          + " year|pub(?:lication)?\\.? ?(?:date|year)|release|release date|released|submitted(?:"
          + " on)?|pub year|年份|日期|时间|发表时间|年|submission date|when|posted|publish(?:ed)?"
          + " (?:date|year|on)|month|jahr|année|annee|año|ano|anno|год|年度|연도|년도"),
  VENUE(
      "(?:conference|journal|venue|publication|publisher|workshop|preprint|book|book"
          + " chapter|conf\\.?)s?(?: ?(?:/|&|and|or) ?"
          + "(?:conference|journal|venue|publication|publisher|workshop|preprint|book|year)s?){1,2}|venues?(?:"
          + " ?[/&(].*)?|(?:year|date) ?(?:/|&|and) ?(?:venue|conference|journal)s?"
          + "|(?:conference|journal|venue|publication)"
          + " ?(?:info(?:rmation)?|name|details)|conference|journal|conf\\.?|publication"
          + " venue|published in|publisher|pub\\.?|会议|期刊|会议/期刊|发表"),
  /** Where a work or its data comes from: a venue if its cells say so. */
  SOURCE("source|where|来源"),
  AUTHORS(
      "authors?|autor(?:en|es|e)?|auteurs?|autori|авторы?|著者|저자|author\\(s\\)|作者|first"
          + " author|by|authors list"),
  /** What is said of a work and does not name it. */
  REMARK(
      "(?:short |brief"
          + " )?(?:description|introduction|summary)|details?|notes?|comments?|remarks?|abstract|tasks?|info(?:rmation)?|(?:key|main)"
          + " (?:ideas?|features?|findings?|points?|contributions?)|highlights?|tl;? ?dr|(?:key"
          + " )?take-?aways?|insights?|motivations?|purpose|contributions?|features?|architecture|backbone|(?:pre-?)?train(?:ing|ed)?"
          + " (?:data|database|dataset|corpus|set)s?|size|scale|\\\\?#?"
          + " ?params?\\.?|parameters?|licen[sc]e|languages?|modalit(?:y|ies)|domain|applications?|描述|说明|简介|备注|任务|特点|摘要"),
  NONE("");

  private static final Recent<Headers> KNOWN = new Recent<>(Headers::named);

  private final Pattern form;

  Headers(String form) {
    this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  static Headers of(String label) {
    return label.isEmpty() ? NONE : KNOWN.of(label);
  }

  private static Headers named(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT).replaceAll("[:：*_]", "").strip();
    for (Headers header : values()) {
      if (!plain.isEmpty() && header.form.matcher(plain).matches()) {
        return header;
      }
    }
    return NONE;
  }
}
