package org.kommunegraf.questions;

import java.util.List;

/**
 * Questions about one thing.
 *
 * @param title what they are about
 * @param questions the easy ones first
 */
public record QuestionGroup(String title, List<Question> questions) {}
