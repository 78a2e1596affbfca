package dev.shelfcheck.config;

import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.rule.Declaration;
import dev.shelfcheck.rule.RuleCard;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.RuleText;
import dev.shelfcheck.rule.Severity;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rule pages in a form that loads without a YAML parser: counts and strings, each string as its
 * UTF-8 length and bytes, mappings sorted by key so that the same pages give the same bytes.
 */
final class CompiledPages {
  /** Bytes read at once: the pages in a few steps; chosen. */
  private static final int BUFFER = 1 << 16;

  private CompiledPages() {}

  static void write(Path target, List<RuleCard> cards) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(cards.size());
    for (RuleCard card : cards) {
      write(out, card);
    }
    Files.write(target, bytes.toByteArray());
  }

  static List<RuleCard> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, BUFFER));
    int count = data.readInt();
    List<RuleCard> cards = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cards.add(card(data));
    }
    return cards;
  }

  private static void write(DataOutputStream out, RuleCard card) throws IOException {
    string(out, card.id().value());
    text(out, card.text());
    string(out, card.severity().name());
    out.writeBoolean(card.optIn());
    strings(out, card.asks());
    strings(out, card.restsOn().stream().map(ClaimPart::name).toList());
    strings(out, card.outranks().stream().map(RuleId::value).toList());
    out.writeInt(card.options().size());
    for (Map.Entry<String, Object> option : new TreeMap<>(card.options()).entrySet()) {
      string(out, option.getKey());
      option(out, option.getValue());
    }
    out.writeBoolean(card.declaration().isPresent());
    if (card.declaration().isPresent()) {
      declaration(out, card.declaration().get());
    }
  }

  private static RuleCard card(DataInputStream in) throws IOException {
    return new RuleCard(
        new RuleId(string(in)),
        text(in),
        Severity.valueOf(string(in)),
        in.readBoolean(),
        strings(in),
        strings(in).stream().map(ClaimPart::valueOf).toList(),
        strings(in).stream().map(RuleId::new).toList(),
        options(in),
        in.readBoolean() ? Optional.of(declaration(in)) : Optional.empty());
  }

  private static void text(DataOutputStream out, RuleText text) throws IOException {
    string(out, text.says());
    string(out, text.since());
    string(out, text.why());
    string(out, text.todo());
    string(out, text.page());
  }

  private static RuleText text(DataInputStream in) throws IOException {
    return new RuleText(string(in), string(in), string(in), string(in), string(in));
  }

  private static void option(DataOutputStream out, Object value) throws IOException {
    if (value instanceof List<?> list) {
      out.writeByte('l');
      strings(out, list.stream().map(String::valueOf).toList());
    } else {
      out.writeByte(value instanceof Boolean ? 'b' : value instanceof Number ? 'n' : 's');
      string(out, String.valueOf(value));
    }
  }

  private static Map<String, Object> options(DataInputStream in) throws IOException {
    Map<String, Object> options = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = string(in);
      byte kind = in.readByte();
      options.put(name, kind == 'l' ? strings(in) : scalar(kind, string(in)));
    }
    return options;
  }

  private static Object scalar(byte kind, String text) {
    if (kind == 'b') {
      return Boolean.valueOf(text);
    }
    if (kind == 'n') {
      return text.contains(".") ? (Object) Double.valueOf(text) : (Object) Integer.valueOf(text);
    }
    return text;
  }

  private static void declaration(DataOutputStream out, Declaration value) throws IOException {
    string(out, value.shape().word());
    string(out, value.field());
    string(out, value.message());
    out.writeInt(value.parameters().size());
    for (Map.Entry<String, List<String>> p : new TreeMap<>(value.parameters()).entrySet()) {
      string(out, p.getKey());
      strings(out, p.getValue());
    }
  }

  private static Declaration declaration(DataInputStream in) throws IOException {
    String shape = string(in);
    String field = string(in);
    String message = string(in);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      parameters.put(string(in), strings(in));
    }
    return Declaration.of(shape, field, message, parameters);
  }

  private static void strings(DataOutputStream out, List<String> values) throws IOException {
    out.writeInt(values.size());
    for (String value : values) {
      string(out, value);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(string(in));
    }
    return values;
  }

  private static void string(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
