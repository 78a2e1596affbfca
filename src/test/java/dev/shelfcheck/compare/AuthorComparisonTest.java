package dev.shelfcheck.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorComparisonTest {
  private static AuthorComparison compared(String listed, String known) {
    boolean complete = !listed.endsWith("…");
    boolean knownComplete = !known.endsWith("…");
    return AuthorComparison.of(names(listed), complete, names(known), knownComplete);
  }

  private static List<String> names(String line) {
    return List.of(line.replace("…", "").strip().split("\\s*;\\s*"));
  }

  @ParameterizedTest(name = "{0}: {1} ~ {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      textBlock =
"""
SAME | Tri Dao; Daniel Y. Fu | Tri Dao; Daniel Y. Fu
SAME | Zhang, Y.; Yao, A. C. C. | Yifan Zhang; Andrew Chi-Chih Yao
SAME | Kim, J. J. | Jae-Joon Kim
SAME | LE Wange; PSM Soares | Lucas E. Wange; Pedro San Martin Soares
SAME | JF Paré | Jean-François Paré
SAME | Junior WMD Silva | Walderi Monteiro da Silva Junior
SAME | Jong E de | Ellen de Jong
SAME | van de Meent, Jan-Willem | J. van de Meent
SAME | García Márquez, Gabriel | G. García
SAME | Anja Fruehling | Anja Frühling
SAME | Łukasz Kaiser; Bjørn Ommer | Lukasz Kaiser; Bjorn Ommer
SAME | JosÃ© Pérez | José Perez
SAME | B. Svold | B. Åsvold
SAME | Dmitri Kuznetsov | Dmitriy Kuznetzov
SAME | KN Nataraj | Kedar Nath Natarajan
SAME | Zeinab Karimi Moghadam | Z. Karimimoghadam
SAME | Xia Shi-Mao | Shi-Mao Xia
SAME | Mike O’Donnell | M. E. O'Donnell
SAME | Wei Wang 0001 | Wei Wang
SAME | Robert Smith Jr. | R. Smith
SAME | Tom B. Brown*; Ben Mann† | Tom Brown; Benjamin Mann
SAME | 张三; 李四 | 张三; 李四
SAME | Gurses, S.; Wang, N.; the CLoQ Collaboration | Selcuk Gurses; Naigang Wang
SAME | Kaiming He | He, Kaiming
REORDERED | Gurses, S.; Wang, N. | Naigang Wang; Selcuk Gurses
REORDERED | Enamul Huq; Sanghwa Lee; Ling Zhu | S. Lee; L. Zhu; E. Huq
ABBREVIATED | Tri Dao … | Tri Dao; Daniel Y. Fu; Stefano Ermon
ABBREVIATED | Jean-Baptiste Alayrac; Andrew Zisserman | Jean-Baptiste Alayrac …
FEWER | Jiahao Xie; Hui Qian | Jiahao Xie; Chao Zhang; Zebang Shen; Hui Qian
PARTLY | Tri Dao; John Doe | Tri Dao; Daniel Y. Fu
NONE_SHARED | Elena Garcia; Adama Toure | Zhuosheng Zhang; Aston Zhang; Mu Li
NONE_SHARED | Wei Zhang | Lei Li
SAME | Love; Ada K; Nice; Ben | Ada K. Love; Ben Nice
SAME | Ada Love; Ben Nice; Computational Linguistics | Ada Love; Ben Nice
ABBREVIATED | Ada Love; Anonymous | Ada Love; Ben Nice
PARTLY | Ada Love; Ada Brown | Ada Love; Ben Nice
ABBREVIATED | Ada Love; Ben Nice; Cy Odd; Zoe Zha | Ada Love; Ben Nice; Cy Odd; Deli Zhao …
PARTLY | Ada Love; Ben Nice; Cy Odd; Zoe Zha | Ada Love; Xu Meng; Zita Li; Deli Zhao …
ABBREVIATED | Ada Love; Ben Nice; Cy Odd; Bea Nice | Ada Love; Cy Odd; Bea Nice …
SAME | Ada Love; Swetha MG | Ada Love; MG
PARTLY | Ada Love; Swetha MG | Ada Love; KG
ABBREVIATED | Rosa van der A; Ada Love; Ben Nice | van der A; Ada Love; Ben Nice
ABBREVIATED | Ada Love; Ben Nice; Debashis Das | Ada Love; Ben Nice; Das
INCOMPARABLE | OpenAI | Josh Achiam; Steven Adler
INCOMPARABLE | DeepSeek-AI | Daya Guo; Dejian Yang
SAME | Xu et al., NeurIPS | Xudong Xu
INCOMPARABLE | Summary: short | Zhuosheng Zhang; Aston Zhang
INCOMPARABLE | Tri Dao | The ATLAS Collaboration
INCOMPARABLE | 王伟; 李娜 | Wei Wang; Na Li
INCOMPARABLE | Ada Lovelace | Charles Babbage …
""")
  void classifies(AuthorRelation expected, String listed, String known) {
    assertEquals(expected, compared(listed, known).relation());
  }

  @Test
  void saysWhoIsStrangeAndWhoIsMissing() {
    AuthorComparison c = compared("Tri Dao; Ada Lovelace", "Tri Dao; Daniel Y. Fu");
    assertEquals(List.of("Ada Lovelace"), c.strangers());
    assertEquals(List.of("Daniel Y. Fu"), c.missing());
    assertEquals(0.5, c.strangeness());
    assertEquals(0.5, c.gap());
  }

  @Test
  void givenNamesMustNotContradict() {
    assertFalse(PersonName.of("Wei Zhang").matches(PersonName.of("Lei Zhang")));
    assertTrue(PersonName.of("W. Zhang").matches(PersonName.of("Zhang, Wei")));
    assertTrue(PersonName.of("Zhang").matches(PersonName.of("Wei Zhang")));
  }
}
