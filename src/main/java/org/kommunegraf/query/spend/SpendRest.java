package org.kommunegraf.query.spend;

import java.util.List;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/**
 * What is left of a spend when its parts are taken out of it.
 *
 * @param of the whole
 * @param without its parts, by id
 * @param amount from the lower bound of the whole less the upper bounds of the parts to the upper
 *     bound less the lower ones; never below zero
 */
public record SpendRest(Spend of, List<Spend> without, Money amount) {}
