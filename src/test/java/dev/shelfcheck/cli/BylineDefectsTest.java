package dev.shelfcheck.cli;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Defects of registries' bylines, each beside an entry that is right: nobody is accused. */
class BylineDefectsTest extends DefectiveRecords {
  @Test
  void aSurnameReadInTheWrongEncoding() throws IOException {
    names("José Pérez", person("JosÃ©", "PÃ©rez", "first"));
  }

  @Test
  void anEncodingThatCutTheFirstLetter() throws IOException {
    names("Bjarne Åsvold", person("Bjarne", "svold", "first"));
  }

  @Test
  void aConsortiumAmongThePeople() throws IOException {
    names(
        "Ada Lovelace and Alan Turing",
        person("Ada", "Lovelace", "first")
            + ",{\"name\":\"The Register Consortium\",\"sequence\":\"additional\"},"
            + person("Alan", "Turing", "additional"));
  }

  @Test
  void aConsortiumForTheWholeByline() throws IOException {
    names(
        "Ada Lovelace and Alan Turing",
        "{\"name\":\"The Register Consortium\",\"sequence\":\"first\"}");
  }

  @Test
  void aBylineWithoutItsFirstAuthor() throws IOException {
    names("Ada Lovelace and Alan Turing", person("Alan", "Turing", "additional"));
  }

  @Test
  void aParticleFiledAwayFromItsName() throws IOException {
    names(
        "Jan-Willem van de Meent and Ellen de Jong",
        person("Jan-Willem van de", "Meent", "first")
            + ","
            + person("E. de", "Jong", "additional"));
  }

  @Test
  void aCompoundSurnameShortened() throws IOException {
    names("Gabriel García Márquez", person("Gabriel", "García", "first"));
  }

  @Test
  void aTransliterationOneLetterOff() throws IOException {
    names("Dmitriy Kuznetsov", person("Dmitri", "Kuznetzov", "first"));
  }

  @Test
  void aListInAnotherOrder() throws IOException {
    names(
        "Enamul Huq and Sanghwa Lee and Ling Zhu",
        person("Sanghwa", "Lee", "first")
            + ","
            + person("Ling", "Zhu", "additional")
            + ","
            + person("Enamul", "Huq", "additional"));
  }

  @Test
  void aPlaceWithNothingToCompare() throws IOException {
    names(
        "Ada Lovelace and Alan Turing",
        person("Ada", "Lovelace", "first") + ",{\"given\":\"\",\"family\":\"\"}");
  }
}
