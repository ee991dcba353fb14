#pragma once
// An assignment on paper: per pupil the pages of its parts, in the order of the screen, to write on.

#include "platform/pdf/pdf.hpp"
#include "slices/assignments/work/link_addresses.hpp"
#include "slices/assignments/work/wording.hpp"
#include "slices/paper/paper.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trialoog::assignments {

/// For whom, and what stands on every page of theirs.
struct SheetsOf {
    Work work; // names and companion
    std::string pupil_name, class_name, school_name;
    std::string language = "nl", adult_language = "nl"; // of the adult's part
    const SchoolLinks* links = nullptr;                 // the school's own films and sites
};

/// A piece that isn't cut over two pages: its height in millimetres, and how it is drawn from `y` down.
struct Block {
    double height = 0;
    std::function<void(pdf::Document&, double y)> draw;
    bool keep_with_next = false; // a title is no title at the foot of a page
};
struct SheetPage {
    Part part = Part::pupil;
    std::string language = "nl";
    std::vector<Block> blocks;
    bool begins_part = true;
};

/// The pages of one pupil. `measure` is any document.
std::vector<SheetPage> lay_out_sheets(const Template&, const SheetsOf&, const pdf::Document& measure);
/// Draws a page, with its code if it has one, at the end of the document.
void draw_sheet(pdf::Document&, const Template&, const SheetsOf&, const SheetPage&, int number, int pages,
                const paper::PrintedSheet&);

} // namespace trialoog::assignments
