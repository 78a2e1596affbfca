package dev.shelfcheck;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import dev.shelfcheck.thread.ThreadConfined;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The walls of the house. */
@AnalyzeClasses(packages = "dev.shelfcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  private static final String COMMANDS = "dev.shelfcheck.cli.";

  @ArchTest
  static final ArchRule arrowsPointDown =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy("..cli..")
          .layer("api")
          .definedBy("..shelfcheck.api..")
          .optionalLayer("server")
          .definedBy("..shelfcheck.server..")
          .optionalLayer("fleet")
          .definedBy("..shelfcheck.fleet..")
          .layer("engine")
          .definedBy("..engine..")
          .layer("audit")
          .definedBy("..audit..")
          .layer("rules")
          .definedBy("..shelfcheck.rules..")
          .layer("rule")
          .definedBy("..shelfcheck.rule..")
          .layer("ask")
          .definedBy("..ask..")
          .layer("model")
          .definedBy("..model..")
          .layer("forms")
          .definedBy("..shelfcheck.forms..")
          .layer("disk")
          .definedBy("..disk..")
          .layer("pattern")
          .definedBy("..shelfcheck.pattern..")
          .layer("vocabulary")
          .definedBy("..vocabulary..")
          .layer("thread")
          .definedBy("..shelfcheck.thread..")
          .layer("compare")
          .definedBy("..compare..")
          .optionalLayer("source")
          .definedBy("..source..")
          .layer("read")
          .definedBy("..read..")
          .layer("report")
          .definedBy("..report..")
          .layer("write")
          .definedBy("..shelfcheck.write..")
          .optionalLayer("fix")
          .definedBy("..fix..")
          .layer("config")
          .definedBy("..config..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("cli", "server", "fleet")
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("fleet")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("cli", "api")
          .whereLayer("rules")
          .mayOnlyBeAccessedByLayers("cli", "api")
          .whereLayer("audit")
          .mayOnlyBeAccessedByLayers("cli", "api", "engine", "report", "fix", "server", "fleet")
          .whereLayer("forms")
          .mayOnlyBeAccessedByLayers("engine", "read")
          .whereLayer("disk")
          .mayOnlyBeAccessedByLayers(
              "cli", "api", "source", "report", "fix", "config", "read", "server")
          .whereLayer("pattern")
          .mayOnlyBeAccessedByLayers("cli", "source", "config", "read", "rule", "rules")
          .whereLayer("vocabulary")
          .mayOnlyBeAccessedByLayers("model", "compare", "read", "rules", "source", "write")
          .whereLayer("compare")
          .mayOnlyBeAccessedByLayers("cli", "rules", "source", "write")
          .whereLayer("write")
          .mayOnlyBeAccessedByLayers("cli", "api")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers("cli", "api")
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("cli", "api")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "api")
          .whereLayer("fix")
          .mayOnlyBeAccessedByLayers("cli", "api", "report")
          .whereLayer("config")
          .mayOnlyBeAccessedByLayers("cli", "api")
          .ensureAllClassesAreContainedInArchitecture()
          .as("the arrows of the house point down, and every class stands in a room")
          .because("a room that knows its callers cannot be understood alone")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.shelfcheck.(*)..")
          .should()
          .beFreeOfCycles()
          .because("rooms in a circle are one room");

  @ArchTest
  static final ArchRule pureRoomsDoNoInputOrOutput =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..model..", "..ask..", "..shelfcheck.rule..", "..shelfcheck.rules..", "..compare..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..", "java.nio.file..", "java.net.http..", "java.util.logging..", "okhttp3..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .because(
              "the same rules run in a hook, in a test and from a recording: let a source read it"
                  + " and ask");

  @ArchTest
  static final ArchRule modelIsTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "dev.shelfcheck.model..", "dev.shelfcheck.vocabulary..", "org.jspecify..")
          .because("the model outlives every library");

  @ArchTest
  static final ArchRule vocabularyIsTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("..vocabulary..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.shelfcheck.vocabulary..", "org.jspecify..")
          .because("what words mean rests on nothing else");

  @ArchTest
  static final ArchRule programsAreRunInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.shelfcheck.read.git.GitCall")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .callMethodWhere(target(name("exec")))
          .because(
              "a repository may be a stranger's, and what git is told is thought of once: Git");

  @ArchTest
  static final ArchRule theEnvironmentIsTheCallers =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.shelfcheck.disk.CallerEnvironment")
          .and()
          .doNotHaveFullyQualifiedName(
              "dev.shelfcheck.source.http.address.HostsFile") // of the machine
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .because("a warm process runs in the environment of each caller: CallerEnvironment");

  @ArchTest
  static final ArchRule filesAreReplacedInOneWay =
      noClasses()
          .that()
          .resideOutsideOfPackage("..disk..")
          .should()
          .accessField(java.nio.file.StandardCopyOption.class, "ATOMIC_MOVE")
          .because("permissions, links and a full disk are thought of once: WholeFile");

  /** The door itself, and the system's hosts. */
  private static final String[] DOORS = {"..disk..", "..source.http.."};

  /** What only a build runs, and the folder that git is run in. */
  private static final String BUILD = ".*\\.(CompiledPages|RulePages|TopicFiles|BuildMark|GitCall)";

  /**
   * Dumps of which a catalogue is built, as large as they are: the command line alone names one.
   */
  private static final String DUMPS = ".*\\.source\\.catalogue\\.InputFile";

  @ArchTest
  static final ArchRule nothingIsWrittenPastTheDoor =
      noClasses()
          .that()
          .resideOutsideOfPackage("..disk..")
          .and()
          .haveNameNotMatching(BUILD)
          .should()
          .callMethodWhere(
              target(owner(type(Files.class)))
                  .and(
                      target(
                          nameMatching(
                              "create(?!Link|SymbolicLink).*|write.*|newOutputStream|newBufferedWriter|copy|move|newByteChannel"))))
          .orShould()
          .callMethodWhere(target(owner(type(FileChannel.class))).and(target(name("open"))))
          .because("a stranger's link may lead out: WholeFile and WriteDoor know");

  @ArchTest
  static final ArchRule nothingIsReadPastTheDoor =
      noClasses()
          .that()
          .resideOutsideOfPackages(DOORS)
          .and()
          .haveNameNotMatching(BUILD)
          .and()
          .haveNameNotMatching(DUMPS)
          .should()
          .callMethodWhere(
              target(owner(type(Files.class)))
                  .and(
                      target(
                          nameMatching(
                              "read(All|String).*|lines|new(InputStream|BufferedReader)"))))
          .orShould()
          .callMethodWhere(target(owner(type(Path.class))).and(target(name("toFile"))))
          .because("a stranger's file may have no end and its link lead out: BoundedFile knows");

  @ArchTest
  static final ArchRule oneOwnerOfMarkdown =
      only("..read..", "com.vladsch..", "org.jbibtex..", "org.jsoup..");

  @ArchTest
  static final ArchRule oneOwnerOfTheNetworkAndTheIndex =
      only("..source..", "okhttp3..", "okio..", "org.apache.lucene..");

  @ArchTest static final ArchRule oneOwnerOfAutomata = only("..pattern..", "com.google.re2j..");

  @ArchTest static final ArchRule oneOwnerOfMeasures = only("..compare..", "org.apache.commons..");

  @ArchTest
  static final ArchRule oneOwnerOfTheEditorsProtocols =
      only("..server..", "org.eclipse.lsp4j..", "io.modelcontextprotocol..");

  @ArchTest static final ArchRule oneOwnerOfTheCluster = only("..fleet..", "org.apache.spark..");

  @ArchTest static final ArchRule oneOwnerOfDiffs = only("..fix..", "com.github.difflib..");

  @ArchTest
  static final ArchRule yamlIsReadAsConfigsAndAsDataAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("..config..", "..read.tree..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..")
          .because("a config has no places but lines, a list is nothing without them");

  @ArchTest static final ArchRule oneOwnerOfTheCommandLine = only("..cli..", "picocli..");

  @ArchTest
  static final ArchRule jsonIsWrittenByReportsAndReadBySources =
      noClasses()
          .that()
          .resideOutsideOfPackages("..report..", "..source..", "..read.tree..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..")
          .because("hand the room a record instead");

  private static ArchRule only(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .because("each library has one owner, so that it can be replaced in one room");
  }

  @ArchTest
  static final ArchRule onlyTheCommandLineSpeaks =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("output and the process's end have one place: return a record");

  @ArchTest
  static final ArchRule nothingLeavesPastTheDoor =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(COMMANDS + "terminal.Terminal") // opens it
          .and()
          .doNotHaveFullyQualifiedName(
              COMMANDS + "option.ReportOptions") // for reports that clean themselves
          .and()
          .doNotHaveFullyQualifiedName(COMMANDS + "command.AuditCommand") // Markdown
          .and()
          .doNotHaveFullyQualifiedName(COMMANDS + "run.PatchOutput") // bytes to be applied
          .and()
          .doNotHaveFullyQualifiedName(COMMANDS + "run.EditorOutput") // JSON, escaped
          .and()
          .doNotHaveFullyQualifiedName(COMMANDS + "terminal.ProgressReporter") // wipes its line
          .and()
          .doNotHaveFullyQualifiedName(COMMANDS + "command.CatalogueBuildCommand") // draws its bar
          .and()
          .doNotHaveFullyQualifiedName(COMMANDS + "Main") // our own help, in colours
          .should()
          .callMethod(COMMANDS + "terminal.Terminal", "bareOut")
          .orShould()
          .callMethod(COMMANDS + "terminal.Terminal", "bareErr")
          .orShould()
          .callMethod(COMMANDS + "terminal.Outlet", "bare")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.FileDescriptor")
          .because("what strangers wrote is made harmless in one place: print to out() or err()");

  @ArchTest
  static final ArchRule optionsKnowNoRun =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("..shelfcheck.cli..")
          .layer("door and commands")
          .definedBy("dev.shelfcheck.cli", "dev.shelfcheck.cli.command")
          .layer("run")
          .definedBy("dev.shelfcheck.cli.run")
          .layer("option")
          .definedBy("dev.shelfcheck.cli.option")
          .layer("terminal")
          .definedBy("dev.shelfcheck.cli.terminal")
          .whereLayer("door and commands")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("run")
          .mayOnlyBeAccessedByLayers("door and commands")
          .whereLayer("option")
          .mayOnlyBeAccessedByLayers("door and commands", "run")
          .because("what was asked for is read without what is done about it");

  @ArchTest
  static final ArchRule rulesKnowNoOtherRule =
      classes()
          .that()
          .resideInAPackage("..shelfcheck.rules..")
          .and()
          .implement(dev.shelfcheck.rule.Rule.class)
          .should()
          .onlyHaveDependentClassesThat()
          .haveSimpleName("Rulebook")
          .orShould()
          .bePackagePrivate()
          .because("precedence between rules is data: outranks in the page");

  @ArchTest
  static final ArchRule roomsOfRulesAreInNoCircle =
      slices()
          .matching("dev.shelfcheck.(rules.*)..")
          .should()
          .beFreeOfCycles()
          .because("what rules share is read without the rules");

  @ArchTest
  static final ArchRule whatRulesShareKnowsNoRule =
      noClasses()
          .that()
          .resideInAPackage("dev.shelfcheck.rules.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.shelfcheck.rules")
          .because("what several rules ask is no rule's: put it in the room of its subject");

  private static final String LOOP_CONFINED = "dev.shelfcheck.thread.LoopConfined";

  /** The gate hands its tasks to the loop; the transport is told what to send by it. */
  private static final Set<String> RUN_ON_THE_LOOP =
      Set.of("dev.shelfcheck.source.http.HttpGate", "dev.shelfcheck.source.http.Transport");

  @ArchTest
  static final ArchRule fieldsAreFinal =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("..cli..")
          .and()
          .areDeclaredInClassesThat()
          .areNotAnonymousClasses()
          .and()
          .areDeclaredInClassesThat()
          .areNotAnnotatedWith(LOOP_CONFINED)
          .and()
          .areDeclaredInClassesThat()
          .areNotAnnotatedWith(ThreadConfined.class)
          .should()
          .beFinal()
          .because("a value that changes has no single truth");

  @ArchTest
  static final ArchRule whatOneThreadOwnsIsSharedByNobody =
      fields()
          .that()
          .areStatic()
          .should()
          .notHaveRawType(annotatedWith(ThreadConfined.class))
          .because("every thread reaches a static field");

  @ArchTest
  static final ArchRule whatAnEventLoopOwnsIsTouchedByItAlone =
      classes()
          .that()
          .areAnnotatedWith(LOOP_CONFINED)
          .should()
          .onlyBeAccessed()
          .byClassesThat(
              describe(
                  "are confined, or run on the loop",
                  c -> c.isAnnotatedWith(LOOP_CONFINED) || RUN_ON_THE_LOOP.contains(c.getName())))
          .because("its fields change without locks");

  @ArchTest
  static final ArchRule noDrawersForOddments =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameStartingWith("Common")
          .orShould()
          .haveNameMatching(".*\\.Base(?!line)[^.]*")
          .because("look for the missing noun");
}
