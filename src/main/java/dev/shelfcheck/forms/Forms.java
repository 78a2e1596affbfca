package dev.shelfcheck.forms;

import dev.shelfcheck.model.Layout;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.model.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The forms of types, each worked out of the type itself: records by their components, sealed kinds
 * by their number, lists, sets, maps and what may be absent. Nothing but what the types name is
 * ever made of bytes.
 */
public final class Forms {
  /** Values that many others have in common. */
  private static final Set<Class<?>> SHARED = Set.of(Section.class, Layout.class);

  /** Room is made for no more before they are there. */
  private static final int FEW = 1 << 10;

  private final Map<Type, Form> known = new HashMap<>();

  /** Forms of what is read of a text, which is at hand. */
  public Forms() {
    Form number = form(s -> v -> s.number((Integer) v), Well::number);
    Form flag = form(s -> v -> s.number((Boolean) v ? 1 : 0), w -> w.number() == 1);
    known.put(int.class, number);
    known.put(Integer.class, number);
    known.put(boolean.class, flag);
    known.put(String.class, form(s -> v -> s.text((String) v), Well::text));
    known.put(SourceText.class, form(s -> v -> {}, w -> w.about(SourceText.class)));
    known.put(
        LocalDate.class,
        form(s -> v -> s.number((int) ((LocalDate) v).toEpochDay()), w -> day(w.number())));
    known.put(Span.class, form(s -> v -> span((Span) v, s), Forms::span));
  }

  /** The same where one type has a form of its own. */
  public Forms with(Class<?> type, Form form) {
    known.put(type, form);
    return this;
  }

  private static LocalDate day(int number) {
    return LocalDate.ofEpochDay(number);
  }

  private interface Writing {
    void write(Object value);
  }

  private static Form form(Function<Sink, Writing> write, Function<Well, Object> read) {
    return new Form() {
      @Override
      public void write(Object value, Sink sink) {
        write.apply(sink).write(value);
      }

      @Override
      public Object read(Well well) {
        return read.apply(well);
      }
    };
  }

  private static void span(Span span, Sink sink) {
    sink.number(span.start());
    sink.number(span.length());
  }

  /** A place in the text, or nothing at all. */
  private static Span span(Well well) {
    int start = well.number();
    int length = well.number();
    if (start < 0 || length < 0 || start > well.about(SourceText.class).length() - length) {
      throw new Spoilt("a place outside the text");
    }
    return new Span(start, start + length);
  }

  /**
   * The form of a type, and of all that it is made of.
   *
   * @throws IllegalArgumentException where it has none
   */
  public Form of(Type type) {
    Form before = known.get(type);
    if (before != null) {
      return before;
    }
    Form made = made(type);
    known.put(type, made);
    return made;
  }

  private Form made(Type type) {
    if (type instanceof ParameterizedType p && p.getRawType() instanceof Class<?> raw) {
      Type argument = p.getActualTypeArguments()[0];
      if (raw == Optional.class) {
        return optional(of(argument));
      }
      if (raw == List.class) {
        return many(of(argument), List::copyOf);
      }
      if (raw == Set.class) {
        return many(of(argument), Set::copyOf);
      }
      if (raw == Map.class) {
        return pairs(of(argument), of(p.getActualTypeArguments()[1]));
      }
      return record(type, raw, argument);
    }
    if (type instanceof Class<?> c && c.isRecord()) {
      return record(type, c, null);
    }
    if (type instanceof Class<?> c && c.isEnum()) {
      return constant(List.of(c.getEnumConstants()));
    }
    if (type instanceof Class<?> c && c.isSealed()) {
      return kinds(c);
    }
    throw new IllegalArgumentException("nothing is known of " + type);
  }

  private static Form optional(Form form) {
    return form(
        s ->
            v -> {
              Optional<?> value = (Optional<?>) v;
              s.number(value.isPresent() ? 1 : 0);
              value.ifPresent(present -> form.write(present, s));
            },
        w -> w.number() == 1 ? Optional.of(form.read(w)) : Optional.empty());
  }

  private static Form many(Form form, Function<List<Object>, Object> kept) {
    return form(
        s ->
            v -> {
              Iterable<?> values = (Iterable<?>) v;
              List<Object> all = new ArrayList<>();
              values.forEach(all::add);
              s.number(all.size());
              all.forEach(one -> form.write(one, s));
            },
        w -> {
          int count = w.count();
          List<Object> all = new ArrayList<>(Math.min(count, FEW));
          for (int i = 0; i < count; i++) {
            all.add(form.read(w));
          }
          return kept.apply(all);
        });
  }

  private static Form pairs(Form keys, Form values) {
    return form(
        s ->
            v -> {
              Map<?, ?> all = (Map<?, ?>) v;
              s.number(all.size());
              all.forEach(
                  (key, value) -> {
                    keys.write(key, s);
                    values.write(value, s);
                  });
            },
        w -> {
          int count = w.count();
          Map<Object, Object> all = new HashMap<>();
          for (int i = 0; i < count; i++) {
            all.put(keys.read(w), values.read(w));
          }
          return Map.copyOf(all);
        });
  }

  private static Form constant(List<?> constants) {
    return form(
        s -> v -> s.number(constants.indexOf(v)),
        w -> {
          int place = w.number();
          if (place < 0 || place >= constants.size()) {
            throw new Spoilt("no such constant");
          }
          return constants.get(place);
        });
  }

  private Form kinds(Class<?> sealed) {
    List<Class<?>> kinds = List.of(sealed.getPermittedSubclasses());
    List<Form> forms = kinds.stream().map(this::of).toList();
    return form(
        s ->
            v -> {
              int kind = kinds.indexOf(v.getClass());
              s.number(kind);
              forms.get(kind).write(v, s);
            },
        w -> {
          int kind = w.number();
          if (kind < 0 || kind >= forms.size()) {
            throw new Spoilt("no such kind");
          }
          return forms.get(kind).read(w);
        });
  }

  /**
   * A record's form. One that has its like within it, as a section has the one it stands in, meets
   * itself in {@link #known}.
   *
   * @param argument what its only type variable stands for
   */
  private Form record(Type type, Class<?> record, @Nullable Type argument) {
    RecordForm form = new RecordForm(record, SHARED.contains(record));
    known.put(type, form);
    for (RecordComponent component : record.getRecordComponents()) {
      Type of = component.getGenericType();
      form.add(component, of(of instanceof TypeVariable<?> && argument != null ? argument : of));
    }
    return form;
  }
}
