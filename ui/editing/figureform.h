#pragma once

#include "app/editing/figureentry.h"
#include "ui/editing/rowform.h"

namespace rd {

/// A figure as somebody reads it in a document. What is printed proposes value, qualifier and unit; they can be corrected.
class FigureForm final : public RowForm {
    Q_OBJECT
public:
    FigureForm(const FormContext &context, const Look &look, QWidget *parent = nullptr);

    void setRow(const TableRow &row) override;
    /// With the passage's headline and paragraph and the note; nothing where something is wrong.
    [[nodiscard]] std::optional<FigureEntry> entry();

protected:
    bool check(const TableRow &row) override;

private:
    void readPrinted();
    void takeIndicator();
    void offerHeadlines();
    void showUpperEnd();

    std::shared_ptr<const CodeBook> m_codes;
};

} // namespace rd
