package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.AclId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpStatus;
import dev.shelfcheck.source.record.RecordText;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * The ACL Anthology, one paper at a time, as <a
 * href="https://www.loc.gov/standards/mods/">MODS</a>.
 */
final class AclAdapter extends IdentifierAdapter {
  AclAdapter(String base) {
    super(RegistryEndpoint.ACL, base, 1);
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof AclId;
  }

  @Override
  public boolean mustHold(Question<?> question) {
    return takes(question);
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    return HttpAsk.get(base + "/" + id(batch).value() + ".xml");
  }

  /** A static site: what it does not have is a 404, whatever page comes with it. */
  @Override
  public boolean denies(int status) {
    return status == HttpStatus.NOT_FOUND;
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    Element mods =
        Xml.child(Xml.parse(body, "modsCollection"), "mods")
            .orElseThrow(() -> Silence.of("no paper in it"));
    return Reading.of(batch, work(mods, id(batch)).stream().toList());
  }

  private static AclId id(List<Question<?>> batch) {
    return Batches.identifiers(batch, AclId.class).get(0);
  }

  private static Optional<Work> work(Element mods, AclId asked) {
    Optional<Element> host = Xml.child(mods, "relatedItem");
    Optional<AclId> own =
        Xml.children(mods, "location").stream()
            .flatMap(location -> Xml.text(location, "url").stream())
            .map(url -> url.replaceFirst("/+$", "").replaceFirst("^.*/", ""))
            .flatMap(id -> AclId.parse(id).stream())
            .findFirst();
    List<Element> people = Xml.children(mods, "name");
    return new WorkBuilder()
        .identifier(own.isEmpty() ? Optional.of(asked) : own)
        .identifier(identifier(mods, "doi").flatMap(Doi::parse))
        .title(Xml.text(mods, "titleInfo", "title"))
        .authors(authors(people), people.stream().allMatch(AclAdapter::isWhole))
        .year(Xml.text(mods, "originInfo", "dateIssued"))
        .venue(host.flatMap(h -> Xml.text(h, "titleInfo", "title")))
        .summary(Xml.text(mods, "abstract"))
        .work();
  }

  private static Optional<String> identifier(Element mods, String type) {
    return Xml.children(mods, "identifier").stream()
        .filter(id -> id.getAttribute("type").equals(type))
        .map(id -> RecordText.text(id.getTextContent()))
        .findFirst();
  }

  private static List<String> authors(List<Element> people) {
    return people.stream()
        .filter(n -> Xml.text(n, "role", "roleTerm").filter("author"::equals).isPresent())
        .map(AclAdapter::name)
        .filter(name -> !name.isBlank())
        .toList();
  }

  /** Whether somebody has a name, all of its parts, and a role. */
  private static boolean isWhole(Element person) {
    return Xml.text(person, "role", "roleTerm").isPresent()
        && Xml.children(person, "namePart").stream()
            .noneMatch(part -> part.getTextContent().isBlank())
        && !name(person).isBlank();
  }

  private static String name(Element person) {
    return Xml.children(person, "namePart").stream()
        .map(part -> RecordText.text(part.getTextContent()))
        .collect(Collectors.joining(" "));
  }
}
