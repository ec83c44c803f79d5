/**
 * An article of our own to try the check with. All in it holds but for one
 * planted error (shipments to all destinations fell), one number that is right
 * only as an approximate one, and an opinion that no figure can judge.
 */
export const SAMPLE = `Fewer magnets for American buyers

China sent 420.5 tonnes of rare earth magnets to the United States in September 2025, customs figures show, 28.7% less than in August. It was the second monthly decline in a row, after a summer in which buyers had filled their stores again.

Shipments to all destinations rose 6.1% from August, to 5,774 tonnes.

The autumn brought relief. In October 2025, exports to the United States climbed 56.1% from September to nearly 660 tonnes, and were 4.5% higher than a year earlier. Germany took 1,118 tonnes in that month, more than any other country, and the United States came second.

Not everybody trusts the calm. A magnet maker in the Midwest expects deliveries to shrink by a fifth next year, and now orders part of what it needs from a plant closer to home.
`
