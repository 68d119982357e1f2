"""Tables of statistics agencies: labels beside codes, units in names, a sign in a column of its own for what is not there."""

import support

LABELS = """DATAFLOW: Dataflow,LAST UPDATE,freq: Frequency,unit: Unit of measure,na_item: Indicator (ESA 2010),geo: Reporting entity,TIME_PERIOD: Time,OBS_VALUE,OBS_FLAG: Flag
ESTAT:X(1.0): GDP,24/10/25 23:00:00,A: Annual,"CP_MEUR: Current prices, million euro",B1GQ: Gross domestic product,AT: Austria,2022,448007.5,p: provisional
ESTAT:X(1.0): GDP,24/10/25 23:00:00,A: Annual,EUR: Euro,P3: Final consumption,AT: Austria,2022,318000.1,
"""
PAIRS = """STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,GEO,Geography,SEX,Sex,AGE,Age class,UNIT,Unit of measure,TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Status
dataflow,ESTAT:X(1.0),Unemployment,I,A,Annual,ES,Spain,F,Females,Y15-24,From 15 to 24 years,PC,Percentage,2022,,31.2,,,
dataflow,ESTAT:X(1.0),Unemployment,I,A,Annual,ES,Spain,F,Females,Y25-74,From 25 to 74 years,PC,Percentage,2022,,12.5,,,
dataflow,ESTAT:X(1.0),Unemployment,I,A,Annual,ES,Spain,M,Males,Y15-24,From 15 to 24 years,PC,Percentage,2022,,28.6,,b,break in series
"""
BULK = "freq,unit,na_item,geo\\TIME_PERIOD\t2022 \t2023 \nA,CLV_I15,B1GQ,AT\t113.2 p\t: \nA,CP_MEUR,B1GQ,AT\t448007.5 b\t473226.5 ep\n"
WORLD_BANK = """"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023"
"Aruba","ABW","Population, total","SP.POP.TOTL","107310","107359"
"Aruba","ABW","GDP (current US$)","NY.GDP.MKTP.CD","3279344000","3648573000"
"Aruba","ABW","Trade (% of GDP)","NE.TRD.GNFS.ZS","150.5",""
"""
BRITAIN = """v4_1,Data Marking,calendar-years,Time,nuts,Geography,sic,UnofficialStandardIndustrialClassification,type-of-prices,Prices
1254,,2021,2021,UKC,North East,A,A : Agriculture,current,Current prices
,x,2021,2021,UKD,North West,A,A : Agriculture,current,Current prices
99.5,p,2022,2022,UKC,North East,B-E,B-E : Production,chained,Chained volumes
"""
LABOUR = """"ref_area.label","source.label","indicator.label","sex.label","time","obs_value","obs_status.label"
"China","LFS - Survey","Unemployment rate (%)","Sex: Total",2023,14.9,""
"China","LFS - Survey","Unemployment rate (%)","Sex: Male",2023,15.3,"Unreliable"
"""


class Agencies(support.CliTest):
    def held(self, table, *more, name="t.csv"):
        """What a table holds: by indicator as it is called, area, period and unit, value and status."""
        self.path(name).write_text(table, encoding="utf-8")
        self.path("a.store").unlink(missing_ok=True)
        self.ok("import", name, "--store", "a.store", "--empty", "--create-codes", "--source", "office", *more)
        named = dict(line.split("\t")[:2] for line in self.ok("list", "indicators", "--store", "a.store", "--lang", "en").splitlines())
        return {(named[row["INDICATOR"]], row["REF_AREA"], row["TIME_PERIOD"], row["UNIT_MEASURE"]): (row["OBS_VALUE"], row["OBS_STATUS"])
                for row in self.rows("observations")}

    def test_labels_of_any_dimension_name_what_is_new(self):
        self.assertEqual(self.held(LABELS), {("Gross domestic product", "AT", "2022", "CP_MEUR"): ("448007.5", "P"),
                                             ("Final consumption", "AT", "2022", "EUR"): ("318000.1", "A")})
        self.ok("package", "--store", "a.store", "--output", "out")
        units = support.read_csv(self.path("out/unit.csv").read_text(encoding="utf-8"))
        self.assertIn("Current prices, million euro", {row["name_en"] for row in units if row["code"] == "CP_MEUR"})
        self.assertEqual(self.held(PAIRS), {("Females, From 15 to 24 years", "ES", "2022", "percent"): ("31.2", "A"),
                                            ("Females, From 25 to 74 years", "ES", "2022", "percent"): ("12.5", "A"),
                                            ("Males, From 15 to 24 years", "ES", "2022", "percent"): ("28.6", "B")})
        self.assertIn("ES\tSpain\n", self.ok("list", "areas", "--store", "a.store"))

    def test_one_indicator_in_two_new_units(self):
        self.assertEqual(self.held(BULK, name="t.tsv"),
                         {("B1GQ", "AT", "2022", "CLV_I15"): ("113.2", "P"), ("B1GQ", "AT", "2023", "CLV_I15"): ("", "O"),
                          ("B1GQ", "AT", "2022", "CP_MEUR"): ("448007.5", "B"), ("B1GQ", "AT", "2023", "CP_MEUR"): ("473226.5", "E")})

    def test_a_unit_behind_the_name_of_a_code(self):
        self.assertEqual(self.held(WORLD_BANK, "--unit", "persons"),
                         {("Population, total", "ABW", "2022", "persons"): ("107310", "A"),
                          ("Population, total", "ABW", "2023", "persons"): ("107359", "A"),
                          ("GDP (current US$)", "ABW", "2022", "USD"): ("3279344000", "A"),
                          ("GDP (current US$)", "ABW", "2023", "USD"): ("3648573000", "A"),
                          ("Trade (% of GDP)", "ABW", "2022", "percent"): ("150.5", "A")})

    def test_an_empty_column_for_the_labels_of_values(self):
        table = "REF_AREA,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,Observation value,OBS_STATUS\nDEU,GDP,EUR,2023,5,,A\nFRA,GDP,EUR,2023,,,M\n"
        self.assertEqual(self.held(table), {("GDP", "DEU", "2023", "EUR"): ("5", "A"), ("GDP", "FRA", "2023", "EUR"): ("", "M")})

    def test_heads_that_say_that_labels_stand_below(self):
        self.assertEqual({key[0]: value[0] for key, value in self.held(LABOUR).items() if key[3] == "percent"},
                         {"Unemployment rate (%), Sex: Total": "14.9", "Unemployment rate (%), Sex: Male": "15.3"})
        self.assertEqual(self.ok("list", "areas", "--store", "a.store").split("\t")[1], "China\n")
        self.assertEqual([row["AS_PUBLISHED"] for row in self.rows("all-figures")], ["15.3Unreliable"])

    def test_codes_and_labels_side_by_side(self):
        self.assertEqual(self.held(BRITAIN, "--unit", "EUR"),
                         {("A : Agriculture, Current prices", "UKC", "2021", "EUR"): ("1254", "A"),
                          ("A : Agriculture, Current prices", "UKD", "2021", "EUR"): ("", "O"),
                          ("B-E : Production, Chained volumes", "UKC", "2022", "EUR"): ("99.5", "A")})
        self.assertIn("UKD\tNorth West\n", self.ok("list", "areas", "--store", "a.store"))
        self.assertEqual([row["AS_PUBLISHED"] for row in self.rows("all-figures")], ["", "99.5p"])


if __name__ == "__main__":
    support.main()
