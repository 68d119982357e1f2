"""A store on a server: pg_virtualenv python3 tests/cli/test_server.py PROGRAM makes one of its own and forgets it."""

import os
import subprocess

import support
from support import CliTest


class Server(CliTest):
    def setUp(self):
        super().setUp()
        self.assertTrue(os.environ.get("PGPORT"), "run this under pg_virtualenv")
        subprocess.run(["dropdb", "--if-exists", "region"], check=True, capture_output=True)
        subprocess.run(["createdb", "region"], check=True, capture_output=True)
        self.address = "postgresql://%s@localhost:%s/region" % (os.environ["PGUSER"], os.environ["PGPORT"])

    def environment(self, **changes):
        return super().environment(PGPASSWORD=os.environ.get("PGPASSWORD", ""), **changes)

    def test_a_store_on_a_server_is_the_store_in_a_file(self):
        call = ("import", support.ROOT / "data/sample-city", "--store", self.address, "--lang", "en")
        self.refused(1, "list", "areas", "--store", self.address, says="region")
        said = self.ok(*call, "--dry-run")
        self.refused(1, "list", "areas", "--store", self.address, says="region")
        self.assertEqual(self.ok(*call), said.replace("would be taken", "imported"))
        self.assertRegex(self.ok(*call), r"\Aimported: 0 new, 0 changed, ")
        self.store("sample-city")
        self.assertEqual(self.digest(self.address), self.digest())
        for report in ("all-figures", "coverage", "targets", "gaps"):
            self.assertEqual(self.exported(report, store=self.address), self.exported(report))
        self.ok("package", "--store", self.address, "--output", "p")
        self.ok("import", "p", "--store", "b.store")
        self.assertEqual(self.digest("b.store"), self.digest())
        self.refused(1, "backup", "--store", self.address, "--output", "c.store", says="pg_dump")

    def test_a_refused_package_leaves_nothing_on_the_server(self):
        (self.path("p")).mkdir()
        (self.path("p") / "datapackage.json").write_text("{}")
        self.refused(1, "import", "p", "--store", self.address, says="datapackage.json")
        tables = subprocess.run(["psql", "-Atc", "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", "region"], check=True,
                                capture_output=True, text=True)
        self.assertEqual(tables.stdout, "0\n")

    def test_no_password_is_said(self):
        secret = self.address.replace("@", ":s3cret@").replace("localhost", "127.0.0.1")
        for address in (secret, secret.replace("/region", "/nosuch"), secret.replace(":%s/" % os.environ["PGPORT"], ":1/")):
            outcome = self.run_program("list", "areas", "--store", address)
            self.assertEqual((outcome.code, outcome.out), (1, ""), outcome)
            self.assertNotIn("s3cret", outcome.err)
            self.assertRegex(outcome.err, r"\A[^\n]+\n\Z")


if __name__ == "__main__":
    support.main()
