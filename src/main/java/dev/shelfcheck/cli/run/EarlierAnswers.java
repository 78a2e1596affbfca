package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was heard before in this run, said once more. */
public record EarlierAnswers(Answers answers) implements Source {
  @Override
  public String name() {
    return "this run";
  }

  @Override
  public boolean answers(Question<?> question) {
    return answers.asMap().get(question) instanceof Answer.Known<?>;
  }

  @Override
  public Answers answer(Collection<? extends Question<?>> batch) {
    Map<Question<?>, Answer<?>> said = new LinkedHashMap<>();
    for (Question<?> question : batch) {
      Answer<?> answer = answers.asMap().get(question);
      if (answer != null) {
        said.put(question, answer);
      }
    }
    return Answers.of(said);
  }
}
