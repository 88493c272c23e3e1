package org.kommunegraf.questions;

import java.util.List;

/**
 * Questions about one thing.
 *
 * @param name its name, which is the same in all languages
 * @param title what they are about
 * @param questions the easy ones first
 */
public record QuestionGroup(String name, String title, List<Question> questions) {}
