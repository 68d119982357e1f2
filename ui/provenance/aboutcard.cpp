#include "ui/provenance/aboutcard.h"

#include "ui/provenance/provenancesheet.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

/// The codes of a dimension that the table speaks of, each once.
std::vector<std::string> codesIn(const Table &table, Dim dim)
{
    std::vector<std::string> codes;
    const auto add = [&codes](std::string_view code) {
        if (!code.empty() && std::ranges::find(codes, code) == codes.end()) {
            codes.emplace_back(code);
        }
    };
    for (const ReportRow &row : table.rows) {
        add(row.key.code(dim));
    }
    return codes;
}

ProvenanceText sourceText(const Source &source, Language language)
{
    ProvenanceText text;
    text.heading = said(source.name, language);
    const auto line = [&](std::string_view name, const QString &words) {
        if (!words.isEmpty()) {
            text.lines.push_back({saidWord(name, language), words});
        }
    };
    line("panel.publisher", said(source.publisher, language));
    line("panel.published", qtext(source.published));
    line("panel.licence", qtext(source.licence));
    return text;
}

} // namespace

std::vector<ProvenanceText> aboutTable(const Table &table, const CodeBook &codes, Language language)
{
    std::vector<ProvenanceText> parts;
    for (const std::string &code : codesIn(table, Dim::Indicator)) {
        if (const Indicator *indicator = codes.indicators.find(code)) {
            parts.push_back(indicatorText(*indicator, codes, language));
        }
    }
    if (parts.empty()) {
        parts.push_back({saidWord("about.nothing", language), {}, {}});
    }
    for (const std::string &code : codesIn(table, Dim::Source)) {
        if (const Source *source = codes.sources.find(code)) {
            parts.push_back(sourceText(*source, language));
        }
    }
    return parts;
}

AboutCard::AboutCard(const QString &title, const std::vector<ProvenanceText> &parts, const Look &look, QWidget *parent)
    : QDialog(parent)
{
    constexpr int wide = 520, high = 560;
    setObjectName(QStringLiteral("aboutCard"));
    setWindowTitle(saidWord("action.about.card", look.language));
    ProvenanceSheet sheet(look);
    sheet.text(title, {Type::Heading, Token::Text, true});
    for (const ProvenanceText &part : parts) {
        sheet.rule();
        sheet.write(part);
    }
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(windowTitle());
    area->setWidget(sheet.finished());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(saidWord("action.close", look.language));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 16);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    resize(wide, std::min(high, area->widget()->sizeHint().height() + 80));
}

} // namespace rd
