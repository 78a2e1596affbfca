package dev.shelfcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Code that nothing calls, or nothing but tests. */
@AnalyzeClasses(packages = "dev.shelfcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class DeadCodeTest {
  /** Called from outside: by the JVM, by programs, by jars on {@code --plugin}. */
  private static final Set<String> DOORS = Set.of("api", "cli.plugin");

  /** What a template of jte compiles to is called by its name. */
  private static final String PAGES = "dev.shelfcheck.report.html.page";

  /** What nothing of ours calls and stays, by class and name, each with its reason. */
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("Alternative.<init>", "a reading that is not sure names what else it may be"),
          Map.entry("Layout.<init>", "a reading says which layout it took the entry for"),
          Map.entry("Options.flag", "a jar's rule reads its options by it"),
          Map.entry("Options.string", "a jar's rule reads its options by it"),
          Map.entry("RuleNames.<init>", "picocli makes it, whom an option's annotation tells"),
          Map.entry("FormatNames.<init>", "picocli makes it, whom an option's annotation tells"),
          Map.entry("Identifiers.parse", "a canonical name read back; tests hold parsing to it"),
          Map.entry("Runs.ofLettersAndNumbers", "a byline's words, figures among them"),
          Map.entry("VenueNames.all", "the test holds every venue to being read and compared"),
          Map.entry("TitleComparison.of", "two titles as texts, as tests write them"),
          Map.entry("ShelfThresholds.unbounded", "the bench of shelves measures without the bound"),
          Map.entry("HostRules.all", "the test of the built-in rules looks at each"),
          Map.entry("HttpReply.hops", "tests follow redirects by it"),
          Map.entry("Terminal.<init>", "both streams of a test lead to one reader"),
          Map.entry("ProxyAnswers.none", "tests of pages ask no registries in their place"),
          Map.entry("AddressPolicy.publicOnly", "tests of the gate begin with what is refused"),
          Map.entry("HttpAsk.bodyCap", "tests meet the limit sooner"),
          Map.entry("PolitenessPolicy.everyHost", "tests meet the limit sooner"),
          Map.entry("PolitenessPolicy.global", "tests meet the limit sooner"),
          Map.entry("PolitenessPolicy.waits", "tests meet the limit sooner"));

  @ArchTest
  static final ArchRule everythingIsUsed =
      codeUnits()
          .that(areOursToCall())
          .should(beCalledBySomethingElse())
          .because("what only tests use is a second truth: take it out, or move it to the tests");

  private static DescribedPredicate<JavaCodeUnit> areOursToCall() {
    return DescribedPredicate.describe(
        "are called by name",
        unit ->
            hasSource(unit) && !atADoor(unit) && !kept(unit) && !made(unit) && !overriding(unit));
  }

  /** A class without its source is a leftover of an earlier build. */
  private static boolean hasSource(JavaCodeUnit unit) {
    String folder = unit.getOwner().getPackageName().replace('.', '/');
    String file = unit.getSourceCodeLocation().getSourceFileName();
    return Files.exists(Path.of("src/main/java", folder, file));
  }

  private static boolean kept(JavaCodeUnit unit) {
    return KEPT.containsKey(unit.getOwner().getSimpleName() + "." + unit.getName());
  }

  private static boolean atADoor(JavaCodeUnit unit) {
    String room = unit.getOwner().getPackageName().replace("dev.shelfcheck.", "");
    boolean open = DOORS.contains(room) && unit.getModifiers().contains(JavaModifier.PUBLIC);
    boolean page = unit.getOwner().getPackageName().equals(PAGES);
    return open || page || unit.getName().equals("main");
  }

  /**
   * What the compiler or a library makes: accessors, enums, bridges, commands of picocli, requests
   * of LSP4J.
   */
  private static boolean made(JavaCodeUnit unit) {
    JavaClass owner = unit.getOwner();
    boolean compiled =
        unit.getName().contains("$")
            || !(unit instanceof JavaMethod || unit instanceof JavaConstructor)
            || unit.getModifiers().contains(JavaModifier.SYNTHETIC)
            || unit.getModifiers().contains(JavaModifier.BRIDGE)
            || unit.getName().equals("<clinit>");
    boolean ofEnum =
        owner.isEnum() && Set.of("values", "valueOf", "<init>").contains(unit.getName());
    boolean accessor =
        owner.isRecord()
            && unit.getRawParameterTypes().isEmpty()
            && owner.tryGetField(unit.getName()).isPresent();
    boolean annotated =
        unit.getAnnotations().stream()
            .map(a -> a.getRawType().getPackageName())
            .anyMatch(p -> p.startsWith("picocli") || p.startsWith("org.eclipse.lsp4j"));
    boolean hidden =
        unit.isConstructor()
            && (unit.getModifiers().contains(JavaModifier.PRIVATE) || owner.isAnonymousClass());
    return compiled || ofEnum || accessor || annotated || hidden;
  }

  private static boolean overriding(JavaCodeUnit unit) {
    return unit instanceof JavaMethod method
        && Stream.concat(
                method.getOwner().getAllRawSuperclasses().stream(),
                method.getOwner().getAllRawInterfaces().stream())
            .flatMap(c -> c.getMethods().stream())
            .anyMatch(
                m ->
                    m.getName().equals(method.getName())
                        && m.getRawParameterTypes().size() == method.getRawParameterTypes().size());
  }

  private static ArchCondition<JavaCodeUnit> beCalledBySomethingElse() {
    return new ArchCondition<>("be called by something else") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean called = accesses(unit).anyMatch(a -> !a.getOrigin().equals(unit));
        events.add(
            new SimpleConditionEvent(
                unit, called, unit.getFullName() + " in " + unit.getSourceCodeLocation()));
      }
    };
  }

  private static Stream<? extends JavaAccess<?>> accesses(JavaCodeUnit unit) {
    return unit instanceof JavaMethod method
        ? Stream.concat(method.getCallsOfSelf().stream(), method.getReferencesToSelf().stream())
        : Stream.concat(
            ((JavaConstructor) unit).getCallsOfSelf().stream(),
            ((JavaConstructor) unit).getReferencesToSelf().stream());
  }
}
