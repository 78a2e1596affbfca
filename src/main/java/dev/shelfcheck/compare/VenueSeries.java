package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.Folding;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The main series of computing and neighbouring fields, by acronym and by full name, as their own
 * proceedings print them; {@code *} marks journals, {@code ^} names that stand alone.
 */
final class VenueSeries {
  private static final String TABLE =
      """
      NeurIPS=neurips|nips|neural information processing systems
      ICML=icml|international conference on machine learning
      ICLR=iclr|international conference on learning representations
      AAAI=aaai|aaai conference on artificial intelligence|association for the advancement of artificial intelligence
      IJCAI=ijcai|ijcai-ecai|international joint conference on artificial intelligence
      UAI=uai|uncertainty in artificial intelligence
      AISTATS=aistats|artificial intelligence and statistics
      COLT=colt|conference on learning theory|computational learning theory
      ECAI=ecai|european conference on artificial intelligence
      ACML=acml|asian conference on machine learning
      CoRL=corl|conference on robot learning
      COLM=colm|conference on language modeling
      CVPR=cvpr|computer vision and pattern recognition
      ICCV=iccv|international conference on computer vision
      ECCV=eccv|european conference on computer vision
      WACV=wacv|winter conference on applications of computer vision
      BMVC=bmvc|british machine vision conference
      ACCV=accv|asian conference on computer vision
      MICCAI=miccai|medical image computing and computer.assisted intervention
      NAACL=naacl|naacl-hlt|north american chapter of the association for computational linguistics|nations of the americas chapter
      EACL=eacl|european chapter of the association for computational linguistics
      AACL=aacl|asia.pacific chapter of the association for computational linguistics
      ACL=acl|acl-ijcnlp|findings of acl|annual meeting of the association for computational linguistics|findings of the association for computational linguistics.* acl
      EMNLP=emnlp|emnlp-ijcnlp|empirical methods in natural language processing|findings of the association for computational linguistics.* emnlp
      COLING=coling|lrec-coling|international conference on computational linguistics
      CoNLL=conll|computational natural language learning
      LREC=lrec|language resources and evaluation
      INTERSPEECH=interspeech
      ICASSP=icassp|international conference on acoustics,? speech,? and signal processing
      PAKDD=pakdd|pacific.asia conference on knowledge discovery
      ECML=ecml|pkdd|ecml.pkdd|ecml pkdd|principles and practice of knowledge discovery
      KDD=kdd|sigkdd|knowledge discovery and data mining
      WWW=www|thewebconf|the web conference|world wide web
      SIGIR=sigir|research and development in information retrieval
      CIKM=cikm|information and knowledge management
      WSDM=wsdm|web search and data mining
      RecSys=recsys|recommender systems
      ICDM=icdm|international conference on data mining
      SIGMOD=sigmod|management of data
      ICDE=icde|international conference on data engineering
      VLDB=vldb|pvldb|very large data bases|proc vldb endow|proceedings of the vldb endowment
      CHI=chi|human factors in computing systems
      UIST=uist|user interface software and technology
      SIGGRAPH=siggraph|siggraph asia
      ICRA=icra|international conference on robotics and automation
      IROS=iros|intelligent robots and systems
      RSS=rss|robotics science and systems
      STOC=stoc|symposium on theory of computing
      FOCS=focs|foundations of computer science
      SODA=soda|symposium on discrete algorithms
      OSDI=osdi|operating systems design and implementation
      SOSP=sosp|symposium on operating systems principles
      NSDI=nsdi|networked systems design and implementation
      ASPLOS=asplos|architectural support for programming languages and operating systems
      ISCA=isca|international symposium on computer architecture
      MICRO=micro|international symposium on microarchitecture
      HPCA=hpca|high.performance computer architecture
      EuroSys=eurosys|european conference on computer systems
      ATC=atc|usenix atc|usenix annual technical conference
      MLSys=mlsys|machine learning and systems
      DAC=dac|design automation conference
      PLDI=pldi|programming language design and implementation
      POPL=popl|principles of programming languages
      ICSE=icse|international conference on software engineering
      FSE=fse|esec.fse|foundations of software engineering
      ASE=ase|automated software engineering
      ISSTA=issta|software testing and analysis
      CCS=ccs|computer and communications security
      NDSS=ndss|network and distributed system security
      USENIX Security=usenix security|usenix security symposium
      MM=acm mm|mm|acm multimedia|international conference on multimedia
      FAccT=facct|fairness,? accountability,? and transparency
      GECCO=gecco|genetic and evolutionary computation conference
      AAMAS=aamas|autonomous agents and multi.?agent systems
      IJCNN=ijcnn|international joint conference on neural networks
      *JMLR=jmlr|journal of machine learning research|j mach learn res
      *TMLR=tmlr|transactions on machine learning research|trans mach learn res
      *MLJ=machine learning journal|mach learn
      *TPAMI=tpami|pami|transactions on pattern analysis and machine intelligence|trans pattern anal mach intell
      *IJCV=ijcv|international journal of computer vision
      *TACL=tacl|transactions of the association for computational linguistics
      *CL=computational linguistics
      *JAIR=jair|journal of artificial intelligence research
      *AIJ=artificial intelligence journal
      *TKDE=tkde|transactions on knowledge and data engineering
      *TNNLS=tnnls|transactions on neural networks and learning systems
      *TIP=tip|transactions on image processing
      *TOG=tog|transactions on graphics|acm trans graph
      *TOIS=tois|transactions on information systems
      *RA-L=ra-l|ral|robotics and automation letters
      *Neural Computation=neural computation
      *Nature=^nature$
      *Science=^science$
      *PNAS=pnas|proceedings of the national academy of sciences
      *ACM CSUR=csur|acm computing surveys|computing surveys
      *Proceedings of the IEEE=proceedings of the ieee
      *PACMMOD=pacmmod|proc acm manag data
      """;
  private static final int FEW_WORDS = 3;
  private static final Map<String, Pattern> SHORT = new LinkedHashMap<>();
  private static final Map<String, Pattern> LONG = new LinkedHashMap<>();

  static {
    TABLE.lines().forEach(VenueSeries::read);
  }

  private VenueSeries() {}

  private static void read(String line) {
    int at = line.indexOf('=');
    String name = line.substring(0, at);
    StringBuilder whole = new StringBuilder();
    StringBuilder inside = new StringBuilder();
    for (String alias : line.substring(at + 1).split("\\|")) {
      (alias.indexOf(' ') < 0 ? whole : inside).append('|').append(alias);
    }
    if (!whole.isEmpty()) {
      SHORT.put(name, Pattern.compile("(?<![a-z])(?:" + whole.substring(1) + ")(?![a-z])"));
    }
    if (!inside.isEmpty()) {
      LONG.put(name, Pattern.compile("\\b(?:" + inside.substring(1) + ")\\b"));
    }
  }

  /** The series a text names: by full name first, since acronyms are parts of others. */
  static Optional<String> named(String text) {
    String spaced = text.replace(".", " ").replaceAll("\\s+", " ").strip();
    String folded = Folding.folded(spaced);
    return first(LONG, p -> p.matcher(folded).find())
        .or(() -> first(SHORT, p -> acronym(p.matcher(folded), spaced)))
        .map(n -> n.replace("*", ""));
  }

  private static Optional<String> first(Map<String, Pattern> table, Predicate<Pattern> stands) {
    return table.entrySet().stream()
        .filter(e -> stands.test(e.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** In a longer text an acronym counts in capitals alone: {@code micro}, {@code chi}. */
  private static boolean acronym(Matcher found, String text) {
    return found.find()
        && (text.split(" ").length <= FEW_WORDS
            || text.contains(found.group().toUpperCase(Locale.ROOT)));
  }

  static boolean journal(String series) {
    return LONG.containsKey("*" + series) || SHORT.containsKey("*" + series);
  }
}
