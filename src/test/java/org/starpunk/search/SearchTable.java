package org.starpunk.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes in ten scripts, and which of them queries find: those that are named, and no other. */
final class SearchTable {

    /** A word of its own: what it says. */
    private static final String NOTES =
            """
            cafe     | Das Café an der Straße öffnet früh, die Crème brûlée ist schon fertig.
            cafes    | Many coffee houses: five well-known cafés and one wellness bar.
            lodz     | Podróż do Łodzi: Łódź Fabryczna, smørrebrød at Ærø's harbour.
            turkey   | İstanbul'da kıyı: ısı yüksek, IŞIK parlak.
            oneill   | O’Neill’s don't-miss list: l’été, rock-’n’-roll, e-mail and C++.
            york     | New York in winter; the new bridge, York and Leeds.
            yorkers  | York, new and old: a newer York.
            logic    | He said AND OR NOT NEAR are words; (brackets) "quotes" col:on ^caret {x} 100% under_score.
            sisyphus | Ο Σίσυφος και οι οδυσσείς: Άνθρωπος, ΜΎΘΟΣ, ὁδός ᾠδή.
            troy     | Ο Οδυσσέας και η Τροία.
            fir      | Ёлка и ещё одна ёлочка; Привет, мир!
            spruce   | Ель и сосна, мировой рекорд.
            arabic   | اَلْعَرَبِيَّةُ لُغَةٌ جَمِيلَة. القـــاهرة مدينة كبيرة، أحمد وإبراهيم ٢٠٢٦
            book     | كتاب عن مدينة بغداد سنة ١٩٩٩
            shalom   | שָׁלוֹם עוֹלָם, בית־ספר גדול וצה״ל
            house    | הבית הגדול בירושלים
            hindi    | हिन्दी में किताब पढ़ना, फ़िल्म देखना, क़लम
            poem     | कविता और कहानी, हिंदुस्तान
            tokyo    | 東京タワーは東京都港区にある。ﾗｰﾒﾝを食べた。
            kyoto    | 京都の寺と庭。カメラを買った。がっこう
            school   | かっこうの声、学校へ行く。
            beijing  | 我在北京大学学习中文，喜欢喝茶。
            nanjing  | 南京的大学生，中国文学。
            seoul    | 서울에서 학교에 갔다. 대한민국 만세
            busan    | 부산의 바다와 한국 음식
            thai     | ภาษาไทยไม่มีช่องว่างระหว่างคำ น้ำตก
            rice     | กินข้าวที่ตลาดน้ำ
            penguin  | Linux 🐧 and ﬁne ﬂowers on page ４２, x² and ½ litre.
            """;

    /** The script, the query, and the notes that it finds. */
    private static final String QUERIES =
            """
            Latin      | cafe                | cafe
            Latin      | CAFÉ                | cafe
            Latin      | café*               | cafe cafes
            Latin      | strasse             | cafe
            Latin      | STRAßE              | cafe
            Latin      | creme brulee        | cafe
            Latin      | früh früh           | cafe
            Latin      | ist                 | cafe
            Latin      | an                  | cafe
            Latin      | lodz                | lodz
            Latin      | łódź                | lodz
            Latin      | smorrebrod          | lodz
            Latin      | aero's              | lodz
            Latin      | istanbul*           | turkey
            Latin      | kiyi ISI            | turkey
            Latin      | ışık                | turkey
            Latin      | o'neill             | oneill
            Latin      | O’Neill's           | oneill
            Latin      | o'nei               |
            Latin      | o'nei*              | oneill
            Latin      | neill               | oneill
            Latin      | ete                 | oneill
            Latin      | l'été               | oneill
            Latin      | dont-miss           | oneill
            Latin      | rock-'n'-roll       | oneill
            Latin      | email               | oneill
            Latin      | e-mail              | oneill
            Latin      | E-MA*               | oneill
            Latin      | wellknown           | cafes
            Latin      | well-known          | cafes
            Latin      | well*               | cafes
            Latin      | known well          | cafes
            Latin      | c++                 | oneill
            Latin      | new york            | york yorkers
            Latin      | "new york"          | york
            Latin      | “new york”          | york
            Latin      | "york new"          | yorkers
            Latin      | york -bridge        | yorkers
            Latin      | york -"york new"    | york
            Latin      | york -new           |
            Latin      | york -newer         | york
            Latin      | york leeds -        | york
            Latin      | "new york           | york
            Latin      | AND OR NOT NEAR     | logic
            Latin      | york OR bridge      |
            Latin      | york NOT leeds      |
            Latin      | (brackets) quotes   | logic
            Latin      | col:on              | logic
            Latin      | on:col              |
            Latin      | {x} ^caret 100%     | logic
            Latin      | under_score         | logic
            Latin      | score_under         |
            Latin      | brack               |
            Latin      | brack*              | logic
            Latin      | fine flowers 42     | penguin
            Latin      | x2                  | penguin
            Latin      | ***                 |
            Latin      | " " - *             |
            Greek      | σισυφος             | sisyphus
            Greek      | ΣΊΣΥΦΟΣ             | sisyphus
            Greek      | μυθος               | sisyphus
            Greek      | ωδη οδος            | sisyphus
            Greek      | οδυσσ*              | sisyphus troy
            Greek      | οδυσσ* -τροια       | sisyphus
            Cyrillic   | елка                | fir
            Cyrillic   | ЁЛКА ЕЩЕ            | fir
            Cyrillic   | мир                 | fir
            Cyrillic   | мир*                | fir spruce
            Arabic     | العربية             | arabic
            Arabic     | القاهرة             | arabic
            Arabic     | احمد ابراهيم*       |
            Arabic     | احمد وابراهيم       | arabic
            Arabic     | مدينة               | arabic book
            Arabic     | مدينة -بغداد        | arabic
            Arabic     | 2026                | arabic
            Arabic     | ١٩٩٩                | book
            Hebrew     | שלום                | shalom
            Hebrew     | שָׁלוֹם עולם        | shalom
            Hebrew     | בית-ספר             | shalom
            Hebrew     | ביתספר              | shalom
            Hebrew     | צה"ל                |
            Hebrew     | וצה"ל               | shalom
            Hebrew     | גדול                | shalom
            Devanagari | हिन्दी              | hindi
            Devanagari | फिल्म               | hindi
            Devanagari | क़लम                | hindi
            Devanagari | कलम                 | hindi
            Devanagari | कल                  |
            Devanagari | क*                  | hindi poem
            Devanagari | "कविता और"          | poem
            Japanese   | 東京                | tokyo
            Japanese   | 京                  | tokyo kyoto beijing nanjing
            Japanese   | 京都                | tokyo kyoto
            Japanese   | 東京都              | tokyo
            Japanese   | 都東                |
            Japanese   | タワー              | tokyo
            Japanese   | ﾀﾜｰ                 | tokyo
            Japanese   | ラーメン            | tokyo
            Japanese   | がっこう            | kyoto
            Japanese   | かっこう            | school
            Japanese   | 京　庭              | kyoto
            Japanese   | 京 -東京            | kyoto beijing nanjing
            Japanese   | "京都の寺"          | kyoto
            Chinese    | 北京大学            | beijing
            Chinese    | 大学                | beijing nanjing
            Chinese    | 大学 -北京          | nanjing
            Chinese    | 学                  | beijing nanjing school
            Chinese    | 中文                | beijing
            Chinese    | 中国                | nanjing
            Chinese    | 北大                |
            Chinese    | 喝茶 中文           | beijing
            Korean     | 학교                | seoul
            Korean     | 한국                | busan
            Korean     | 대한 서울           | seoul
            Korean     | 바다                | busan
            Korean     | 다바                |
            Thai       | ภาษาไทย             | thai
            Thai       | ไทย                 | thai
            Thai       | น้ำ                 | thai rice
            Thai       | น้ำ -ข้าว           | thai
            Thai       | ตลาด                | rice
            Symbols    | 🐧                  | penguin
            Symbols    | linux 🐧            | penguin
            Mixed      | york 京             |
            Mixed      | -york new*          |
            """;

    private SearchTable() {}

    /** @param query as it stands between its bars, without the blanks around it */
    record Row(String script, String query, Set<String> found) {}

    /** A name and a text each. */
    static List<String[]> notes() {
        return lines(NOTES).map(line -> line.split("\\s*\\|\\s*", 2)).toList();
    }

    static List<Row> rows() {
        return lines(QUERIES)
                .map(line -> line.split("\\s*\\|\\s*", 3))
                .map(parts -> new Row(parts[0], parts[1], words(parts[2])))
                .toList();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }
}
