"""A desktop of its own for one program: a virtual screen, a window manager, a hand on keys and mouse, and eyes.

The screen's memory is a file (Xvfb -fbdir), so that looking at it needs no tool. Nothing here knows the program."""
import contextlib
import mmap
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import time
import zlib

PATIENCE = 25  # seconds until something that must happen counts as missing


class Missing(AssertionError):
    """What had to appear did not."""


def until(what, ask, patience=PATIENCE):
    """Asks again and again until the answer is true, and gives it."""
    deadline = time.monotonic() + patience
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Missing(f"waited {patience} s for {what}")
        time.sleep(0.05)


class Screen:
    """What stands on the screen at one moment."""

    def __init__(self, memory):
        head = struct.unpack(">25I", memory[:100])
        self.width, self.height, self.stride = head[4], head[5], head[12]
        if head[11] != 32 or head[7] != 0:
            raise RuntimeError("the screen's memory is not 32 bits a pixel, least byte first")
        start = head[0] + head[19] * 12
        self.bytes = memory[start:start + self.stride * self.height]

    def row(self, y, left=0, right=None):
        """The pixels of a line, four bytes each: blue, green, red, nothing."""
        right = self.width if right is None else right
        return self.bytes[y * self.stride + left * 4:y * self.stride + right * 4]

    def part(self, left, top, right, bottom):
        return b"".join(self.row(y, left, right) for y in range(top, bottom))

    def share(self, colour, box=None):
        """How much of a box has exactly this colour, "#rrggbb"; 0 to 1."""
        left, top, right, bottom = box or (0, 0, self.width, self.height)
        wanted = bytes.fromhex(colour[5:7] + colour[3:5] + colour[1:3])
        pixels = self.part(left, top, right, bottom)
        same = sum(1 for i in range(0, len(pixels), 4) if pixels[i:i + 3] == wanted)
        return same / ((right - left) * (bottom - top))

    def save(self, path):
        lines = bytearray()
        for y in range(self.height):
            row = self.row(y)
            line = bytearray(self.width * 3)
            line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
            lines += b"\0" + line
        def chunk(name, body):
            return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        pathlib.Path(path).write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
                                       + chunk(b"IDAT", zlib.compress(bytes(lines), 3)) + chunk(b"IEND", b""))


class Desktop(contextlib.ExitStack):
    """Xvfb and openbox with folders of their own; all of it is gone at the end, however the end comes."""

    def __init__(self, size="1366x768", managed=True):
        super().__init__()
        self.size = size
        self.managed = managed  # by a window manager

    def __enter__(self):
        super().__enter__()
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def start(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="rd-window-"))
        self.callback(shutil.rmtree, self.home, ignore_errors=True)
        for name in ("run", "data", "config", "screen"):
            (self.home / name).mkdir(mode=0o700)
        self.environment = {
            "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(self.home), "QT_QPA_PLATFORM": "xcb",
            "XDG_DATA_HOME": str(self.home / "data"), "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_RUNTIME_DIR": str(self.home / "run"), "NO_AT_BRIDGE": "1",
            # No bus, and none started: libdbus forks for that, and a child of a program under address sanitizer can hang.
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.home}/no-bus",
            **{name: os.environ[name] for name in ("LSAN_OPTIONS",) if name in os.environ}}
        read, write = os.pipe()
        screen = self.run(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{self.size}x24", "-noreset", "-nolisten", "tcp",
                           "-fbdir", str(self.home / "screen")], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()  # Xvfb takes a number that is free
        if not number:
            raise RuntimeError(f"Xvfb ended with {screen.wait()}")
        self.environment["DISPLAY"] = f":{number}"
        with open(self.home / "screen" / "Xvfb_screen0", "rb") as file:
            self.memory = self.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        if self.managed:
            self.run(["openbox", "--sm-disable"])
            until("the window manager", lambda: self.ask("getactivewindow") is not None or self.ask("get_num_desktops"))

    def plug(self, name, left, top, width, height, first=None):
        """A monitor that shows a part of the screen. The first one must stay."""
        of = "screen" if (left == 0 and top == 0 if first is None else first) else "none"
        place = f"{width}/{width // 4}x{height}/{height // 4}+{left}+{top}"
        subprocess.run(["xrandr", "--setmonitor", name, place, of], env=self.environment, check=True)

    def unplug(self, name):
        subprocess.run(["xrandr", "--delmonitor", name], env=self.environment, check=True)

    def run(self, command, **more):
        """Starts a process that does not outlive the desktop."""
        log = open(self.home / (pathlib.Path(command[0]).name + ".log"), "ab")
        with log:
            process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                       cwd=self.home, **more)
        self.callback(self.end, process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def ask(self, *words):
        """What xdotool answers; nothing where it fails."""
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout.strip() if done.returncode == 0 else None

    def titles(self, process):
        """The titles of a process's visible windows by their number."""
        windows = self.ask("search", "--onlyvisible", "--all", "--pid", str(process.pid), "--name", ".") or ""
        found = {window: self.ask("getwindowname", window) for window in windows.split()}
        return {window: title for window, title in found.items() if title}

    def window(self, process, title, patience=PATIENCE):
        """Waits for a visible window whose title is this or, ending in …, begins so; gives it the keys."""
        pattern = re.compile(re.escape(title[:-1]) if title.endswith("…") else re.escape(title) + r"\Z")
        def seen():
            if process.poll() is not None:
                raise Missing(f"waited for {title}, but the program ended with {process.returncode}")
            return next((w for w, t in self.titles(process).items() if pattern.match(t)), None)
        try:
            window = until(f"the window “{title}”", seen, patience)
        except Missing as missing:
            raise Missing(f"{missing}; there are {sorted(self.titles(process).values())}") from None
        return window

    def focus(self, window):
        self.ask("windowfocus", "--sync", window)

    def key(self, *keys):
        self.ask("key", "--clearmodifiers", "--delay", "30", *keys)

    def type(self, text):
        self.ask("type", "--delay", "10", text)

    def click(self, x, y, times=1):
        self.ask("mousemove", str(x), str(y))
        self.ask("click", "--repeat", str(times), "--delay", "60", "1")

    def drag(self, start, end, steps=12):
        """With the left button held, in small steps as a hand moves."""
        self.ask("mousemove", *map(str, start))
        self.ask("mousedown", "1")
        for step in range(1, steps + 1):
            self.ask("mousemove", *(str(round(a + (b - a) * step / steps)) for a, b in zip(start, end)))
            time.sleep(0.03)
        self.ask("mouseup", "1")

    def look(self):
        return Screen(self.memory[:])

    def still(self, what, patience=PATIENCE):
        """The screen once two looks in a row saw the same."""
        last = [self.look()]
        def same():
            time.sleep(0.15)
            now = self.look()
            equal = now.bytes == last[0].bytes
            last[0] = now
            return now if equal else None
        return until(f"a screen at rest: {what}", same, patience)
