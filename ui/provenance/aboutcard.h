#pragma once

#include "core/report/report.h"
#include "ui/provenance/provenancetext.h"
#include "ui/widgets/look.h"

#include <QDialog>

namespace rd {

/// Of each indicator and each source in a table what it is, indicators first, in the table's order.
[[nodiscard]] std::vector<ProvenanceText> aboutTable(const Table &table, const CodeBook &codes, Language language);

/// What a card's numbers count and who says so, to be read and copied from.
class AboutCard final : public QDialog {
    Q_OBJECT
public:
    AboutCard(const QString &title, const std::vector<ProvenanceText> &parts, const Look &look, QWidget *parent);
};

} // namespace rd
