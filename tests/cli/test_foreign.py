"""Tables of other regions, as the portals give them, taken into a store of one's own."""
import subprocess

import support

WORLD_BANK = '''"Data Source","World Development Indicators",

"Last Updated Date","2025-10-07",

"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023","2024",
"Austria","AUT","GDP (current US$)","NY.GDP.MKTP.CD","471.5","511.7","",
"Germany","DEU","GDP (current US$)","NY.GDP.MKTP.CD","4163.6","4525.7","",
'''
OECD = """STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
DATAFLOW,OECD:X(1.0),"Value added",I,A,Annual,AT34,Vorarlberg,B1G,Gross value added,EUR,Euro,2022,18.5,A,9
DATAFLOW,OECD:X(1.0),"Value added",I,A,Annual,AT34,Vorarlberg,B1G,Gross value added,EUR,Euro,2023,19.25,P,9
"""
YEARBOOK = """1-3 各市主要经济指标（2023年）,,,,
单位：亿元、万人,,,,
地区,地区生产总值,年末常住人口,#第一产业增加值,进出口总额(万美元)
济南市,12757.4,943.7,433.1,3216000
聊城市,2926.8,583.4,409.5,…
"""
GROWTH = """地区代码,地区,指标,单位,2022年,2023年,2023年比2022年增长（%）
371502,东昌府区,地区生产总值,亿元,593.4,610.2,5.6
371581,临清市,地区生产总值,亿元,263.1,270.5,5.9
"""
INDUSTRIES = """area,industry,indicator,unit,period,value
Upper Franconia,Food,Turnover,million EUR,2024,310
Upper Franconia,Cars,Turnover,million EUR,2024,920
Swabia,Food,Turnover,million EUR,2024,280
Upper Franconia,,Jobs,persons,2024,31000
Swabia,,Jobs,persons,2024,42000
"""


class Foreign(support.CliTest):
    def take(self, name, text, *arguments):
        self.path(name).write_text(text, encoding="utf-8")
        return self.ok("import", name, "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en", *arguments)

    def values(self, *filters):
        return [(row["REF_AREA"], row["INDICATOR"], row["TIME_PERIOD"], row["OBS_VALUE"], row["UNIT_MEASURE"], row["OBS_STATUS"])
                for row in self.rows("observations", *filters)]

    def said(self, *arguments):
        """What a PDF of the program says."""
        self.ok(*arguments, "--store", "a.store", "--lang", "en", "--output", "said.pdf")
        return subprocess.run(["pdftotext", "-layout", str(self.path("said.pdf")), "-"], check=True, capture_output=True).stdout.decode()

    def named(self, what):
        return dict(line.split("\t") for line in self.ok("list", what, "--store", "a.store", "--lang", "en").splitlines())

    def test_a_preface_above_a_world_table_is_no_head(self):
        self.take("wb.csv", WORLD_BANK, "--unit", "USD")
        self.assertEqual(sorted(self.values()), [("AUT", "NY.GDP.MKTP.CD", "2022", "471.5", "USD", "A"),
                                                 ("AUT", "NY.GDP.MKTP.CD", "2023", "511.7", "USD", "A"),
                                                 ("DEU", "NY.GDP.MKTP.CD", "2022", "4163.6", "USD", "A"),
                                                 ("DEU", "NY.GDP.MKTP.CD", "2023", "4525.7", "USD", "A")])
        self.assertEqual(self.named("areas"), {"AUT": "Austria", "DEU": "Germany"})
        self.assertEqual(self.named("indicators"), {"NY.GDP.MKTP.CD": "GDP (current US$)"})

    def test_labels_of_an_sdmx_file_name_what_is_new(self):
        self.take("oecd.csv", OECD)
        self.assertEqual(sorted(self.values()), [("AT34", "B1G", "2022", "18500000000", "EUR", "A"),
                                                 ("AT34", "B1G", "2023", "19250000000", "EUR", "P")])
        self.assertEqual(self.named("areas"), {"AT34": "Vorarlberg"})
        self.assertEqual(self.named("indicators"), {"B1G": "Gross value added"})

    def test_a_place_in_an_sdmx_file_is_its_own_column(self):
        self.path("bad.csv").write_text(OECD.replace("19.25", "much"))
        self.refused(1, "import", "bad.csv", "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en",
                     says='bad.csv:3:14: "much" is no number')
        self.assertFalse(self.path("a.store").exists())

    def test_a_corner_of_several_units_is_asked_for_not_guessed(self):
        self.path("y.csv").write_text(YEARBOOK)
        self.refused(1, "import", "y.csv", "--store", "a.store", "--create-codes", "--source", "portal", "--lang", "en",
                     says="y.csv:4:2: may be in any of several units (亿元、万人)")
        self.assertFalse(self.path("a.store").exists())

    def test_growth_beside_an_indicator_column_is_its_published_growth(self):
        self.take("g.csv", GROWTH, "--accept", "as printed")
        gdp, growth = self.named("indicators")
        self.assertIn((("371581", gdp, "2023", "27050000000", "CNY", "A")), self.values())
        self.assertIn((("371581", growth, "2023", "5.9", "percent", "A")), self.values())
        shown = [row for row in self.rows("growth") if row["REF_AREA"] == "371581" and row["INDICATOR"] == gdp and row["TIME_PERIOD"] == "2023"]
        self.assertEqual([(row["INDICATOR"], row["PUBLISHED_GROWTH"]) for row in shown], [(gdp, "5.9")])

    def test_pages_and_slides_of_a_store_without_cards_compare_its_areas(self):
        self.take("wb.csv", WORLD_BANK, "--unit", "USD")
        for page, heads in [("overview", ["where is it highest, where lowest?", "how has it changed in each area?"]),
                            ("counties", ["where is it highest, where lowest?", "where did it grow fastest?",
                                          "Which values are held here?", "Which indicators are still missing"])]:
            said = self.said("render", page)
            for head in heads:
                self.assertIn(head, said, page)
            self.assertNotIn("say nothing of this", said, page)
            self.assertLess(said.index("Germany"), said.index("Austria"), "the highest first")
        self.assertIn("8.53%", self.said("render", "counties"))  # 511.7 of 471.5
        self.assertIn("counties\tAreas\n", self.ok("list", "pages", "--store", "a.store", "--lang", "en"))
        slides = self.said("slides").split("\f")[:-1]
        self.assertEqual(len(slides), 3)
        self.assertNotIn("Austria", slides[0], "peers: none of them is the whole")
        self.assertIn("511.7", slides[1])

    def test_peers_are_ranked_with_each_other(self):
        self.take("wb.csv", WORLD_BANK, "--unit", "USD")
        self.assertEqual([(row["REF_AREA"], row["RANK"], row["RANKED"], row["AVERAGE"]) for row in self.rows("ranking")],
                         [("DEU", "1", "2", "2518.7"), ("AUT", "2", "2", "2518.7")])

    def test_what_industries_turn_over_is_not_compared_as_if_it_were_the_areas_own(self):
        self.take("i.csv", INDUSTRIES)
        said = self.said("render", "counties")
        self.assertNotIn("Turnover: where is it highest", said)
        self.assertIn("Jobs: where is it highest", said)
        self.assertIn("Turnover: which industry leads?", self.said("render", "industries"))


if __name__ == "__main__":
    support.main()
