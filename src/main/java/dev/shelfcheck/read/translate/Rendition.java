package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Alternative;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ContentsItem;
import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Directive;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.DocumentStructure;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Heading;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Understanding;
import dev.shelfcheck.read.tree.Transcript;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was read of a transcript, put back to where it stands in the file. */
final class Rendition {
  private final Transcript transcript;
  private final IdentityHashMap<Section, Section> sections = new IdentityHashMap<>();

  private Rendition(Transcript transcript) {
    this.transcript = transcript;
  }

  /**
   * A document whose places are those of the file.
   *
   * @param read of the transcript
   * @param defects of the file
   */
  static Document of(
      Document read, DocumentKind kind, String file, Transcript transcript, List<Defect> defects) {
    Rendition put = new Rendition(transcript);
    return new Document(
        read.path(),
        kind,
        new SourceText(file),
        new DocumentStructure(
            read.sections().stream().map(put::section).toList(),
            read.headings().stream().map(put::heading).toList(),
            read.contents().stream()
                .map(c -> new ContentsItem(c.text(), c.fragment(), transcript.place(c.span())))
                .toList(),
            read.anchors()),
        read.entries().stream().map(put::entry).toList(),
        read.looseLinks().stream().map(put::link).toList(),
        read.directives().stream()
            .map(d -> new Directive(d.text(), transcript.place(d.span())))
            .toList(),
        defects);
  }

  /** The defects of what was read, at their places in the file. */
  static List<Defect> defects(Document read, Transcript transcript) {
    return read.defects().stream()
        .map(d -> new Defect(d.kind(), transcript.place(d.span()), d.detail()))
        .toList();
  }

  /** What was not read, by the blocks and behind them; Markdown's other faults are none here. */
  static List<Defect> unread(Document read, Transcript transcript, List<Defect> blocks) {
    return Stream.concat(
            blocks.stream(),
            defects(read, transcript).stream()
                .filter(d -> d.kind() == Defect.DefectKind.NOT_READ_WHOLE))
        .toList();
  }

  private Section section(Section section) {
    Section known = sections.get(section);
    if (known != null) {
      return known;
    }
    Section put =
        new Section(
            section.title(),
            section.level(),
            transcript.place(section.heading()),
            transcript.place(section.span()),
            section.path(),
            section.parent().map(this::section));
    sections.put(section, put);
    return put;
  }

  private Heading heading(Heading h) {
    return new Heading(h.title(), h.level(), transcript.place(h.span()), h.anchor());
  }

  private Entry entry(Entry e) {
    return new Entry(
        e.index(),
        e.form() == EntryForm.BIBTEX ? EntryForm.RECORD : e.form(),
        section(e.section()),
        transcript.place(e.span()),
        claim(e.claim()),
        e.fields().stream()
            .map(f -> new Field(f.label(), f.text(), transcript.place(f.span())))
            .toList(),
        e.links().stream().map(this::link).toList(),
        e.textIdentifiers().stream()
            .map(m -> new IdentifierMention(m.identifier(), transcript.place(m.span()), m.own()))
            .toList());
  }

  private Claim claim(Claim claim) {
    Optional<AuthorList> authors =
        claim
            .authors()
            .map(a -> new AuthorList(a.names().stream().map(this::stated).toList(), a.complete()));
    Understanding u = claim.understanding();
    List<Alternative> others =
        u.alternatives().stream().map(a -> new Alternative(a.slot(), stated(a.title()))).toList();
    return new Claim(
        claim.title().map(this::stated),
        authors,
        claim.year().map(this::stated),
        claim.venue().map(this::stated),
        new Understanding(u.doubtful(), others, u.layout()));
  }

  private <T> Stated<T> stated(Stated<T> said) {
    return new Stated<>(said.value(), transcript.place(said.span()));
  }

  private Link link(Link l) {
    return new Link(
        l.target(),
        l.text(),
        l.form(),
        l.role(),
        transcript.place(l.span()),
        transcript.place(l.targetSpan()),
        l.web(),
        l.identifiers(),
        l.impossible());
  }
}
