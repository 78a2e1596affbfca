package dev.shelfcheck.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms of the field that are written out as often as they are shortened. */
final class ShortForms {
  private static final String TABLE =
      """
      llm=large language model
      mllm=multimodal large language model
      mllm=multi modal large language model
      mllm=multimodal llm
      mllm=multi modal llm
      vlm=vision language model
      lvlm=large vision language model
      lvlm=large vlm
      vla=vision language action
      lm=language model
      slm=small language model
      plm=pretrained language model
      plm=pre trained language model
      gnn=graph neural network
      gcn=graph convolutional network
      cnn=convolutional neural network
      rnn=recurrent neural network
      snn=spiking neural network
      dnn=deep neural network
      gan=generative adversarial network
      gan=generative adversarial net
      vae=variational autoencoder
      vae=variational auto encoder
      vit=vision transformer
      nerf=neural radiance field
      rl=reinforcement learning
      drl=deep reinforcement learning
      drl=deep rl
      marl=multi agent reinforcement learning
      marl=multi agent rl
      rlhf=reinforcement learning from human feedback
      rlhf=rl from human feedback
      dpo=direct preference optimization
      rag=retrieval augmented generation
      icl=in context learning
      cot=chain of thought
      moe=mixture of expert
      peft=parameter efficient fine tuning
      peft=parameter efficient finetuning
      ptq=post training quantization
      qat=quantization aware training
      kd=knowledge distillation
      kv=key value
      nas=neural architecture search
      nlp=natural language processing
      nlg=natural language generation
      nlu=natural language understanding
      qa=question answering
      vqa=visual question answering
      vqa=visual qa
      asr=automatic speech recognition
      tts=text to speech
      t2i=text to image
      t2v=text to video
      ood=out of distribution
      ssl=self supervised learning
      fl=federated learning
      ml=machine learning
      dl=deep learning
      ai=artificial intelligence
      slam=simultaneous localization and mapping
      io=i o
      finetuning=fine tuning
      finetuned=fine tuned
      finetune=fine tune
      pretraining=pre training
      pretrained=pre trained
      multimodal=multi modal
      """;
  private static final Map<String, List<ShortForm>> BY_FIRST = new HashMap<>();
  private static final Set<String> SHORT = new HashSet<>();

  private record ShortForm(List<String> words, String name) {}

  static {
    TABLE.lines().forEach(ShortForms::read);
    BY_FIRST
        .values()
        .forEach(f -> f.sort(Comparator.comparing((ShortForm x) -> -x.words().size())));
  }

  private ShortForms() {}

  private static void read(String line) {
    int at = line.indexOf('=');
    ShortForm form =
        new ShortForm(Arrays.asList(line.substring(at + 1).split(" ")), line.substring(0, at));
    BY_FIRST.computeIfAbsent(form.words().get(0), k -> new ArrayList<>()).add(form);
    SHORT.add(form.name());
  }

  /** Whether a folded word is a short form of a common term, hence nobody's name. */
  static boolean known(String word) {
    return SHORT.contains(word)
        || (word.endsWith("s") && SHORT.contains(word.substring(0, word.length() - 1)));
  }

  /** The words with every known term in its short form, in the singular. */
  static List<String> applied(List<String> words) {
    List<String> once = pass(words);
    return once.size() == words.size() ? once : applied(once);
  }

  private static List<String> pass(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); ) {
      ShortForm form = at(words, i);
      out.add(form == null ? singular(words.get(i)) : form.name());
      i += form == null ? 1 : form.words().size();
    }
    return out;
  }

  /** The term that stands at a place; null where none does. */
  private static @Nullable ShortForm at(List<String> words, int at) {
    for (ShortForm form : BY_FIRST.getOrDefault(words.get(at), List.of())) {
      if (stands(form.words(), words, at)) {
        return form;
      }
    }
    return null;
  }

  private static String singular(String word) {
    return known(word) && word.endsWith("s") && !SHORT.contains(word)
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static boolean stands(List<String> form, List<String> words, int at) {
    if (at + form.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < form.size(); i++) {
      String word = words.get(at + i);
      boolean last = i == form.size() - 1;
      if (!word.equals(form.get(i)) && !(last && word.equals(form.get(i) + "s"))) {
        return false;
      }
    }
    return true;
  }
}
