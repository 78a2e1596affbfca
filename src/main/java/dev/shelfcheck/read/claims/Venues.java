package dev.shelfcheck.read.claims;

import dev.shelfcheck.vocabulary.Years;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of conferences, journals and preprint servers as lists abbreviate them. */
final class Venues {
  private static final String NAMES =
      "(?i:arXiv|bioRxiv|medRxiv|NeurIPS|Interspeech|OpenReview)|CoRR|Preprint|OpenReview|SSRN|NeurIPS|NeuIPS|NIPS|ICML|ICLR|CVPR|CVPRW|ICCV|ICCVW|ECCV|ECCVW|WACV|ACCV|BMVC|3DV|ICIP|ICPR|MICCAI|ISBI|MIDL"
          + "|ACL|EMNLP|NAACL|EACL|AACL|COLING|LREC|TACL|CoNLL|IJCNLP|SemEval|COLM|AAAI|IJCAI|AAMAS|JAAMAS|KDD|SIGKDD|WWW|TheWebConf|SIGIR|WSDM|CIKM|ICDM|SDM|PAKDD|ECML|ECML-PKDD|PKDD|ECIR|RecSys|UAI|AISTATS|COLT|ALT|ACML|CLeaR"
          + "|ICRA|IROS|RSS|CoRL|HRI|RA-L|RAL|SIGGRAPH|TOG|TVCG|TPAMI|PAMI|T-PAMI|IJCV|TIP|TMM|TCSVT|TNNLS|TKDE|TKDD|TOIS|TIST|TMI|TSP|TASLP|TGRS|JMLR|TMLR|JAIR|AIJ|MLJ|PNAS|Nature|Science|Cell|PLOS|MLSys|SysML|OSDI|SOSP|NSDI|EuroSys|ATC|USENIX"
          + " ATC|ASPLOS|ISCA|MICRO|HPCA|SC|PPoPP|PACT|ICS|ICPP|IPDPS|HPDC|SoCC|VLDB|PVLDB|SIGMOD|PODS|ICDE|EDBT|CIDR|INFOCOM|SIGCOMM|MobiCom|MobiSys|SenSys|CoNEXT|HotNets|HotOS|FAST|SPAA|CLUSTER|CCGrid|TPDS|TC|TACO|DAC|DATE|ICCAD|TCAD|FPGA|FCCM|FPL|CGO|PLDI|POPL|OOPSLA|ICSE|FSE|ASE|ISSTA|MSR|SysTEX|PACMMOD|EMDL|EMC2|NOSSDAV|PerCom|UbiComp|IMWUT|CCS|NDSS|S&P|USENIX"
          + " Security|Oakland|AsiaCCS|ACSAC|RAID|EuroS&P|PETS|PoPETs|CRYPTO|EUROCRYPT|ASIACRYPT|TDSC|TIFS|SaTML|CHI|UIST|CSCW|IUI|FAccT|FAT\\*|AIES|HCOMP|MM|ACM"
          + " MM|ACMMM|ICMR|ICME|ICMI|Interspeech|ICASSP|ASRU|SLT|ISMIR|IWSLT|WMT|BEA|NLPCC|ESANN|ICANN|IJCNN|ICONIP|GECCO|CEC|ICAPS|KR|LoG|ECAI|EACL|DSAA|AISec|ITW|ISIT|ICC|GLOBECOM|WCNC|VTC|CVIU|Neurocomputing|Bioinformatics|JBHI|ICLRW|CoLLAs|L4DC|CDC|ACC|IV|ITSC|RTSS|DATE|ISLPED|ICCD|ISPASS|IISWC";

  /** Words that stand beside a venue's name: its track, its workshop, its publisher. */
  private static final String BESIDE =
      "(?:[ -]+(?:Findings|Workshops?|WS|W|Main|Demos?|Long|Short|Industry|SRW|Oral|Spotlight|Highlight|Poster|preprint|Datasets?|Benchmarks?|Track|and|&|D&B|Conference|Transactions|on|of|Findings"
          + " of|PKDD|Asia|Europe|Proceedings|Reviewing|Companion|\\([A-Za-z &]{2,30}\\)))*";

  private static final String BEFORE =
      "(?:(?:ACM|IEEE/CVF|IEEE|USENIX|Findings of(?: the)?|In|Proc\\.?(?: of)?|Proceedings of(?:"
          + " the)?|Findings of ACL:|Neural|AAAI/ACM|Submitted to|Accepted (?:by|to|at)|To appear"
          + " in|Int\\.) +)*";
  private static final String WHEN =
      "(?:[ ,'’`\\-_.]*\\(?(?:(?:\\d{1,2}\\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|June|Jul|July|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?,?\\s+)?("
          + Years.WRITTEN
          + "|[’'`]\\s?\\d\\d|\\d\\d)\\)?)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])("
              + BEFORE
              + "(?:"
              + NAMES
              + ")"
              + BESIDE
              + ")(?![\\p{L}])"
              + WHEN
              + "?(?!\\d)");
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\s*[\\[(]*("
              + BEFORE
              + "(?:"
              + NAMES
              + ")"
              + BESIDE
              + ")"
              + WHEN
              + "?"
              + BESIDE
              + "[\\])]*[\\s.,*!]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEARED =
      Pattern.compile(
          "\\s*[\\[(]*(\\p{Lu}[\\p{L}&@/: .-]{1,40}?)["
              + " ,-]*(?:['’`]\\s?(\\d\\d)|\\(?("
              + Years.RECENT
              + ")\\)?)[\\])]*[\\s.,*]*");

  private static final Set<String> FIRST_WORDS = firstWords();
  private static final Set<String> ANY_CASE =
      Set.of("arxiv", "biorxiv", "medrxiv", "neurips", "interspeech", "openreview");

  private static final Set<String> LOWER_WORDS =
      FIRST_WORDS.stream()
          .map(w -> w.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private Venues() {}

  private static Set<String> firstWords() {
    Set<String> words =
        new HashSet<>(
            List.of(
                "In",
                "Proc",
                "Proceedings",
                "Findings",
                "Neural",
                "Submitted",
                "Accepted",
                "To",
                "Int",
                "IEEE",
                "ACM",
                "USENIX"));
    for (String name : NAMES.split("\\|")) {
      words.add(name.split("[^\\p{L}\\p{N}]")[0]);
    }
    words.remove("");
    return Set.copyOf(words);
  }

  /** Whether a known venue begins at an offset; only then is the whole pattern tried. */
  static boolean beginsAt(Matcher named, String text, int at, int to) {
    int end = at;
    while (end < to && end - at < 16 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    while (end > at + 1 && Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    String word = text.substring(at, end);
    boolean known = FIRST_WORDS.contains(word) || ANY_CASE.contains(word.toLowerCase(Locale.ROOT));
    return known && named.region(at, to).useTransparentBounds(true).lookingAt();
  }

  /** Finds the next known venue in a range; the matcher then stands on it. */
  static boolean next(Matcher named, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean starts =
          Character.isLetterOrDigit(text.charAt(i))
              && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
      if (starts && beginsAt(named, text, i, to)) {
        return true;
      }
    }
    return false;
  }

  /** For {@link #next}; group 1 is the venue's name, group 2 its year if it states one. */
  static Matcher named(CharSequence text) {
    return NAMED.matcher(text);
  }

  /** Whether a text is a venue and nothing else, with or without its year. */
  static boolean isVenue(CharSequence text) {
    return text.length() < 80
        && text.length() > 1
        && speaksOfOne(text)
        && WHOLE.matcher(text).matches();
  }

  /**
   * A cheap look: whether any word of it begins a venue's name. "arXiv" alone labels a link; with a
   * year it says where the work appeared.
   */
  private static boolean speaksOfOne(CharSequence text) {
    boolean yeared = text.chars().anyMatch(Character::isDigit);
    for (String word : Runs.ofLettersAndNumbers(text.toString())) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (LOWER_WORDS.contains(lower) || (yeared && ANY_CASE.contains(lower))) {
        return true;
      }
    }
    return false;
  }

  /** Like {@link #isVenue}; group 1 is the name, group 2 the year. */
  static Matcher whole(CharSequence text) {
    return WHOLE.matcher(text);
  }

  /** A name with a year and nothing else, whether or not the venue is known. */
  static Matcher yeared(CharSequence text) {
    return YEARED.matcher(text);
  }
}
