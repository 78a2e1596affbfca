package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.forms.Form;
import dev.shelfcheck.forms.Forms;
import dev.shelfcheck.forms.Sink;
import dev.shelfcheck.forms.Spoilt;
import dev.shelfcheck.forms.Well;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Subject;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was judged, as bytes: without the documents it is about, which are at hand. A document is
 * written as its place among them, an entry as its place in its document.
 */
final class JudgmentForm {
  private static final int HOLDS = 0;
  private static final int UNCHECKED = 1;
  private static final int BROKEN = 2;

  /** How many kinds there are. */
  private static final int KINDS = 3;

  private static final List<Cause> CAUSES = List.of(Cause.values());
  private static final List<Judged.Doubter> DOUBTERS = List.of(Judged.Doubter.values());
  private static final Outcome HELD = Outcome.Holds.HOLDS;

  /** Made where something was found: most of what is judged holds. */
  private static final class Findings {
    static final Form FORM =
        new Forms()
            .with(Subject.class, new Places())
            .with(Edit.class, new Edits())
            .of(Finding.class);
  }

  /** The documents at hand. */
  private record AtHand(List<Document> documents) {
    @SuppressWarnings("ReferenceEquality") // the very document is what is meant
    int place(Document document) {
      for (int i = 0; i < documents.size(); i++) {
        if (documents.get(i) == document) {
          return i;
        }
      }
      throw new Spoilt("a document of elsewhere");
    }

    int place(String path) {
      for (int i = 0; i < documents.size(); i++) {
        if (documents.get(i).path().equals(path)) {
          return i;
        }
      }
      throw new Spoilt("a file of elsewhere");
    }

    Document at(int place) {
      if (place < 0 || place >= documents.size()) {
        throw new Spoilt("no such document");
      }
      return documents.get(place);
    }
  }

  private JudgmentForm() {}

  /**
   * What tasks came to, as bytes.
   *
   * @param judged by the ids of their rules
   * @param documents all that they are about
   * @throws Spoilt where one speaks of another document
   */
  static byte[] write(Map<String, List<Judged>> judged, List<Document> documents) {
    Sink sink = new Sink(new AtHand(documents));
    sink.number(judged.size());
    judged.forEach(
        (rule, all) -> {
          sink.text(rule);
          sink.number(all.size());
          all.forEach(one -> write(one, sink));
        });
    return sink.bytes();
  }

  /** What was written, nothing where the bytes are none of it. */
  static Map<String, List<Judged>> read(
      byte[] bytes, Map<String, ActiveRule> rules, List<Document> documents) {
    Well well = new Well(bytes, new AtHand(documents));
    try {
      Map<String, List<Judged>> judged = new HashMap<>();
      for (int left = well.count(); left > 0; left--) {
        String id = well.text();
        ActiveRule rule = rules.get(id);
        if (rule == null) {
          throw new Spoilt("no such rule");
        }
        int count = well.count();
        List<Judged> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          all.add(read(rule, well));
        }
        judged.put(id, all);
      }
      return well.isEmpty() ? judged : Map.of();
    } catch (Spoilt | BufferUnderflowException | StackOverflowError e) {
      return Map.of();
    }
  }

  private static void write(Judged judged, Sink sink) {
    Outcome outcome = judged.outcome();
    int kind =
        outcome instanceof Outcome.Holds
            ? HOLDS
            : outcome instanceof Outcome.Unchecked ? UNCHECKED : BROKEN;
    sink.number(
        kind + KINDS * ((judged.accuses() ? 1 : 0) + 2 * DOUBTERS.indexOf(judged.doubted())));
    Places.put(judged.subject(), sink);
    if (outcome instanceof Outcome.Unchecked u) {
      sink.number(CAUSES.indexOf(u.cause()));
      sink.text(u.detail());
    } else if (outcome instanceof Outcome.Broken b) {
      Findings.FORM.write(b.finding(), sink);
    }
  }

  private static Judged read(ActiveRule rule, Well well) {
    int head = well.number();
    int rest = head / KINDS;
    int doubter = rest / 2;
    if (head < 0 || doubter >= DOUBTERS.size()) {
      throw new Spoilt("no such judgment");
    }
    Subject subject = Places.take(well);
    Outcome outcome =
        switch (head % KINDS) {
          case HOLDS -> HELD;
          case UNCHECKED -> new Outcome.Unchecked(cause(well.number()), well.text());
          default -> new Outcome.Broken((Finding) Findings.FORM.read(well));
        };
    return new Judged(rule, subject, outcome, rest % 2 == 1, DOUBTERS.get(doubter));
  }

  private static Cause cause(int place) {
    if (place < 0 || place >= CAUSES.size()) {
      throw new Spoilt("no such cause");
    }
    return CAUSES.get(place);
  }

  private static void span(Span span, Sink sink) {
    sink.number(span.start());
    sink.number(span.length());
  }

  private static Span span(Document document, Well well) {
    int start = well.number();
    int length = well.number();
    if (start < 0 || length < 0 || start > document.source().length() - length) {
      throw new Spoilt("a place outside the text");
    }
    return new Span(start, start + length);
  }

  /** A subject. */
  private static final class Places implements Form {
    static void put(Subject subject, Sink sink) {
      Document document =
          subject.document().orElseThrow(() -> new Spoilt("what could not be read"));
      sink.number(sink.about(AtHand.class).place(document));
      sink.number(subject.entry().map(e -> 1 + place(document, e)).orElse(0));
      span(subject.span(), sink);
    }

    @SuppressWarnings("ReferenceEquality") // the very entry is what is meant
    private static int place(Document document, Entry entry) {
      int place = entry.index();
      if (place < 0
          || place >= document.entries().size()
          || document.entries().get(place) != entry) {
        throw new Spoilt("an entry of elsewhere");
      }
      return place;
    }

    static Subject take(Well well) {
      Document document = well.about(AtHand.class).at(well.number());
      int entry = well.number();
      if (entry < 0 || entry > document.entries().size()) {
        throw new Spoilt("no such entry");
      }
      Span span = span(document, well);
      return entry == 0
          ? Subject.of(document, span)
          : Subject.of(document, document.entries().get(entry - 1), span);
    }

    @Override
    public void write(Object value, Sink sink) {
      put((Subject) value, sink);
    }

    @Override
    public Object read(Well well) {
      return take(well);
    }
  }

  /** A change of one of the files. */
  private static final class Edits implements Form {
    @Override
    public void write(Object value, Sink sink) {
      Edit edit = (Edit) value;
      sink.number(sink.about(AtHand.class).place(edit.path()));
      span(edit.span(), sink);
      sink.text(edit.replacement());
    }

    @Override
    public Object read(Well well) {
      Document document = well.about(AtHand.class).at(well.number());
      return new Edit(document.path(), span(document, well), well.text());
    }
  }
}
