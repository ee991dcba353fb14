#pragma once
// The terms of a template, as this slice says them all the time.

#include "slices/content/template/template.hpp"

namespace trialoog::assignments {

using content::Answerer;
using content::BadTemplate;
using content::Column;
using content::Example;
using content::Field;
using content::find_in_library;
using content::form_of;
using content::hash_of;
using content::Item;
using content::Kind;
using content::Known;
using content::library;
using content::LibraryTemplate;
using content::Page;
using content::parse_template;
using content::Part;
using content::Place;
using content::QualityList;
using content::Side;
using content::Step;
using content::Tells;
using content::Template;
using content::TemplatePtr;
using content::Wording;
using content::Yield;

} // namespace trialoog::assignments
