package dev.shelfcheck.compare;

import dev.shelfcheck.vocabulary.VenueNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that look like a proper name: {@code QuaRot}, {@code U-Net}, {@code S-LoRA}, {@code
 * GPT4Rec}.
 */
final class ProperNames {
  private static final String BETWEEN = " \t\n\u000b\f\r/,;:()[]\"“”";
  private static final Pattern HYPHEN = Pattern.compile("[-‐–]");
  private static final Pattern INNER_CAPITAL =
      Pattern.compile(".*[\\p{Ll}\\d]\\p{Lu}.*|\\p{Lu}{2,}\\p{Ll}+.*");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{2,}s?");
  private static final Pattern SINGLE = Pattern.compile("(?:\\p{Lu}|\\p{Lu}?[\\d^]+\\p{Lu}?)");
  private static final Set<String> COMMON =
      Set.of(
          ("bert gpt gpt2 gpt3 gpt4 chatgpt clip imagenet cifar10 cifar100 mnist coco gpu gpus cpu"
               + " cpus tpu fpga api apis 1d 2d 3d 4d 2bit 4bit 8bit int8 int4 fp8 fp16 rgb rgbd"
               + " lidar mri ct eeg ecg dna rna iot 5g 6g svm pca knn lstm lstms gru mlp mlps sgd"
               + " adam ode odes sde sdes pde pdes usa uk eu ieee acm pytorch tensorflow python"
               + " java sql json html xml github arxiv covid19 diffusion transformer hd uav ar vr"
               + " xr hpc sota io kv nlp3 texttosql deepseek llama openai wifi http cuda tcp")
              .split(" "));

  private ProperNames() {}

  /** The names in a text freed of markup, folded, without separators. */
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    if (text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
      return names;
    }
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || BETWEEN.indexOf(text.charAt(i)) >= 0) {
        String word = text.substring(from, i);
        if (named(word)) {
          add(names, word);
        }
        from = i + 1;
      }
    }
    return names;
  }

  private static void add(Set<String> names, String word) {
    String name = String.join("", Words.of(word));
    if (name.length() > 1
        && !COMMON.contains(name)
        && !VenueNames.isAcronym(name)
        && !ShortForms.known(name)) {
      names.add(name);
    }
  }

  /** Whether anything tells a word from a plain one: what follows its first letter. */
  private static boolean marked(String word) {
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) || Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(String word) {
    if (!marked(word)) {
      return false;
    }
    List<String> parts = List.of(HYPHEN.split(word));
    return parts.stream()
            .anyMatch(p -> INNER_CAPITAL.matcher(p).matches() || CAPITALS.matcher(p).matches())
        || (parts.size() > 1 && parts.stream().anyMatch(p -> SINGLE.matcher(p).matches()));
  }
}
