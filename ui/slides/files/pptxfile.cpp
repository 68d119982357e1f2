#include "ui/slides/files/pptxfile.h"

#include "exchange/reports/zipwriter.h"
#include "ui/charts/textlayout.h"
#include "ui/slides/files/officexml.h"
#include "ui/slides/files/pptxmaster.h"
#include "ui/slides/files/pptxslide.h"

#include <QUuid>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const QString kinds = QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.");
const QString officeRelations = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
const QString packageRelations = QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships");
const QString coreProperties = QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties");

/// One relation: its id, which says what it is, its kind and where it leads.
struct PartRelation {
    std::string id, kind, target;
};

QByteArray relationsPart(const std::vector<PartRelation> &relations)
{
    OfficeXml xml;
    xml.open("Relationships", {{"xmlns", packageRelations}});
    for (const PartRelation &one : relations) {
        const bool isFull = one.kind.starts_with("http");
        xml.leaf(
            "Relationship",
            {{"Id", qs(one.id)}, {"Type", isFull ? qs(one.kind) : officeRelations + qs(one.kind)}, {"Target", qs(one.target)}});
    }
    return xml.take();
}

/// Gathers the parts of the package; their kinds stand in its first part.
class PptxPackage {
public:
    explicit PptxPackage(const DeckPicture &deck) : m_deck(deck) {}

    ZipParts parts()
    {
        const QSizeF size = m_deck.slides.front().size;
        for (std::size_t i = 0; i < m_deck.slides.size(); ++i) {
            addSlide(i);
        }
        add("ppt/slideMasters/slideMaster1.xml", "slideMaster+xml", pptxSlideMaster(size),
            {{"layout", "slideLayout", "../slideLayouts/slideLayout1.xml"}, {"theme", "theme", "../theme/theme1.xml"}});
        add("ppt/slideLayouts/slideLayout1.xml", "slideLayout+xml", pptxSlideLayout(),
            {{"master", "slideMaster", "../slideMasters/slideMaster1.xml"}});
        add("ppt/notesMasters/notesMaster1.xml", "notesMaster+xml", pptxNotesMaster(),
            {{"theme", "theme", "../theme/theme2.xml"}});
        addKind("ppt/theme/theme1.xml", QStringLiteral("application/vnd.openxmlformats-officedocument.theme+xml"),
                pptxTheme(m_deck.slides.front().theme));
        addKind("ppt/theme/theme2.xml", QStringLiteral("application/vnd.openxmlformats-officedocument.theme+xml"),
                pptxTheme(ThemeName::Light)); // paper
        addKind("docProps/core.xml", QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"),
                properties());
        m_presentation.push_back({"master", "slideMaster", "slideMasters/slideMaster1.xml"});
        m_presentation.push_back({"notesMaster", "notesMaster", "notesMasters/notesMaster1.xml"});
        m_presentation.push_back({"theme", "theme", "theme/theme1.xml"});
        add("ppt/presentation.xml", "presentation.main+xml", presentation(size), m_presentation);
        ZipParts all = {
            {"[Content_Types].xml", contentTypes()},
            {"_rels/.rels",
             relationsPart({{"presentation", "officeDocument", "ppt/presentation.xml"},
                            {"core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                             "docProps/core.xml"}})}};
        std::ranges::move(m_parts, std::back_inserter(all));
        return all;
    }

private:
    void addKind(const std::string &name, const QString &kind, QByteArray content)
    {
        m_kinds.emplace_back(qs(name), kind);
        m_parts.emplace_back(name, std::move(content));
    }
    void add(const std::string &name, const char *kind, QByteArray content, const std::vector<PartRelation> &relations)
    {
        addKind(name, kinds + QLatin1String(kind), std::move(content));
        const std::size_t slash = name.rfind('/');
        m_parts.emplace_back(name.substr(0, slash) + "/_rels" + name.substr(slash) + ".rels", relationsPart(relations));
    }

    void addSlide(std::size_t which)
    {
        const std::string number = std::to_string(which + 1);
        PptxSlide slide = pptxSlide(m_deck.slides[which], m_deck.language, m_deck.backups[which]);
        std::vector<PartRelation> relations = {{"layout", "slideLayout", "../slideLayouts/slideLayout1.xml"}};
        const QString &notes = m_deck.notes[which];
        if (!notes.isEmpty()) {
            relations.push_back({"notes", "notesSlide", "../notesSlides/notesSlide" + number + ".xml"});
            add("ppt/notesSlides/notesSlide" + number + ".xml", "notesSlide+xml", pptxNotes(notes, m_deck.language),
                {{"master", "notesMaster", "../notesMasters/notesMaster1.xml"},
                 {"slide", "slide", "../slides/slide" + number + ".xml"}});
        }
        for (std::size_t i = 0; i < slide.pictures.size(); ++i) {
            const std::string name = fmt::format("media/slide{}-{}.png", number, i + 1);
            relations.push_back({fmt::format("picture{}", i + 1), "image", "../" + name});
            m_parts.emplace_back("ppt/" + name, std::move(slide.pictures[i]));
        }
        add("ppt/slides/slide" + number + ".xml", "slide+xml", std::move(slide.xml), relations);
        m_presentation.push_back({"slide" + number, "slide", "slides/slide" + number + ".xml"});
    }

    [[nodiscard]] static QString slideId(std::size_t which)
    {
        constexpr quint32 firstSlide = 256; // ids of slides begin here
        return QString::number(firstSlide + which);
    }

    /// The groups of the deck as sections, which programs show in their list of slides.
    void addSections(OfficeXml &xml) const
    {
        const std::vector<QString> &groups = m_deck.groups;
        if (std::ranges::all_of(groups, &QString::isEmpty)) {
            return;
        }
        xml.open("p:extLst");
        xml.open("p:ext", {{"uri", QStringLiteral("{521415D9-36F7-43E2-AB2F-B90AF26B5E84}")}}); // sections
        xml.open("p14:sectionLst", {{"xmlns:p14", QStringLiteral("http://schemas.microsoft.com/office/powerpoint/2010/main")}});
        for (std::size_t i = 0; i < groups.size();) {
            const auto end = std::find_if(groups.begin() + std::ptrdiff_t(i), groups.end(),
                                          [&](const QString &other) { return other != groups[i]; })
                             - groups.begin();
            const QString name = groups[i].isEmpty() ? m_deck.name : groups[i];
            const QUuid id = QUuid::createUuidV5(QUuid(), name + slideId(i)); // the same deck gives the same bytes
            xml.open("p14:section", {{"name", name}, {"id", id.toString().toUpper()}});
            xml.open("p14:sldIdLst");
            for (; i < std::size_t(end); ++i) {
                xml.leaf("p14:sldId", {{"id", slideId(i)}});
            }
            xml.close(2);
        }
        xml.close(3);
    }

    [[nodiscard]] QByteArray presentation(const QSizeF &size) const
    {
        const qreal unit = pptxUnit(size);
        const auto emu = [](qreal length) { return QString::number(std::llround(length)); };
        OfficeXml xml;
        xml.root("p:presentation");
        xml.open("p:sldMasterIdLst");
        xml.leaf("p:sldMasterId", {{"id", QStringLiteral("2147483648")}, {"r:id", QStringLiteral("master")}});
        xml.close();
        xml.open("p:notesMasterIdLst");
        xml.leaf("p:notesMasterId", {{"r:id", QStringLiteral("notesMaster")}});
        xml.close();
        xml.open("p:sldIdLst");
        for (std::size_t i = 0; i < m_deck.slides.size(); ++i) {
            xml.leaf("p:sldId", {{"id", slideId(i)}, {"r:id", QStringLiteral("slide%1").arg(i + 1)}});
        }
        xml.close();
        xml.leaf("p:sldSz", {{"cx", emu(size.width() * unit)}, {"cy", emu(size.height() * unit)}});
        xml.leaf("p:notesSz", {{"cx", emu(pptxNotesSize.width())}, {"cy", emu(pptxNotesSize.height())}});
        addSections(xml);
        return xml.take();
    }

    /// No clock, no names of a person or machine.
    [[nodiscard]] QByteArray properties() const
    {
        OfficeXml xml;
        xml.open("cp:coreProperties", {{"xmlns:cp", coreProperties},
                                       {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
                                       {"xmlns:dcterms", QStringLiteral("http://purl.org/dc/terms/")},
                                       {"xmlns:xsi", QStringLiteral("http://www.w3.org/2001/XMLSchema-instance")}});
        const auto say = [&xml](const char *name, const QString &words) {
            xml.open(name);
            xml.text(words);
            xml.close();
        };
        say("dc:title", m_deck.name);
        say("dc:subject", m_deck.date);
        say("dc:creator", QStringLiteral("regional-dashboard"));
        for (const char *when : {"dcterms:created", "dcterms:modified"}) {
            xml.open(when, {{"xsi:type", QStringLiteral("dcterms:W3CDTF")}});
            xml.text(QStringLiteral("2000-01-01T00:00:00Z"));
            xml.close();
        }
        return xml.take();
    }

    [[nodiscard]] QByteArray contentTypes() const
    {
        OfficeXml xml;
        xml.open("Types", {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types")}});
        xml.leaf("Default", {{"Extension", QStringLiteral("rels")},
                             {"ContentType", QStringLiteral("application/vnd.openxmlformats-package.relationships+xml")}});
        xml.leaf("Default", {{"Extension", QStringLiteral("xml")}, {"ContentType", QStringLiteral("application/xml")}});
        xml.leaf("Default", {{"Extension", QStringLiteral("png")}, {"ContentType", QStringLiteral("image/png")}});
        for (const auto &[name, kind] : m_kinds) {
            xml.leaf("Override", {{"PartName", u'/' + name}, {"ContentType", kind}});
        }
        return xml.take();
    }

    const DeckPicture &m_deck;
    ZipParts m_parts;
    std::vector<std::pair<QString, QString>> m_kinds;
    std::vector<PartRelation> m_presentation;
};

} // namespace

Result<void> writePptx(const DeckPicture &deck, QIODevice &device) { return writeZip(PptxPackage(deck).parts(), device); }

} // namespace rd
