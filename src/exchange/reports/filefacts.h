#pragma once

#include "core/text.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rd {

/// What a workbook or a document says of its report beside the rows: a list of heads with their lines. No clock.
struct FileFacts {
    struct Section {
        Text head;
        std::vector<std::vector<std::string>> lines; ///< cells; in the language of the file
    };
    std::string title;
    std::vector<Section> sections;
};

} // namespace rd
