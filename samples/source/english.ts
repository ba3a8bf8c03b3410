import type { SamplePage } from "../builder/page.ts"

/** A page of an English paper, dumped column by column: nothing in how a page is put together is Chinese. */
export const english: SamplePage = {
  name: "english",
  articles: [
    {
      id: "lighthouse",
      kind: "news",
      text: `
# Keeper's Daughter Relights Marrow Point After Forty Years
@ By Helen Ashdown
MARROW POINT, Oct. 9 – The lamp at Marrow Point burned again on Saturday night, forty years to the week after the harbour board switched it off. Ruth Pellow, whose father was the last keeper, climbed the hundred and twelve steps with a brass key round her neck and || turned the handle that set the great lens moving.
Volunteers spent six winters scraping salt and pigeon droppings from the prisms, each of which had to be unscrewed, numbered and carried down in a fishing creel. A retired clockmaker from Easterby rebuilt the mercury bath on which the lens floats, and the local blacksmith forged || eleven new window frames to drawings found behind a stove.
The light will be shown on the first Saturday of every month. It has no place on the charts, Mrs Pellow said, but two trawlers sounded their horns as the beam came round, and that was chart enough for her.
`
    },
    {
      id: "budget",
      kind: "news",
      text: `
# Council Splits Over Plan to Sell Swimming Baths
@ By our Civic Correspondent
After five hours of debate, Dunmere councillors voted by a majority of one to put the Victoria Road swimming baths up for sale. The treasurer, Martin Oake, told the chamber that the boiler alone would cost four hundred thousand pounds to || replace and that the reserve stood at barely half that sum.
Opponents presented a petition with nine thousand signatures. Councillor Farida Nasser said that every child in the borough had learned to swim there and accused the ruling group of selling the family silver to pay the gas || bill. She moved that a trust of residents be given twelve months to raise the money.
The amendment fell when the mayor used her casting vote. Bids are to be opened in March, and schools have been told to make other arrangements for lessons from the summer term.
`
    },
    {
      id: "orchard",
      kind: "news",
      text: `
# Lost Apple Found in Railway Cutting
@ Thomas Greaves
A seedling thought to have died out before the war has turned up on an embankment near Hallow Junction, where a signalman noticed that the fruit stayed on the branches until Christmas. Botanists at the county college compared its leaves with a pressed specimen from 1891 and || declared it to be the Hallow Russet, once sold by the barrel to ships' captains because it kept so well at sea.
Cuttings have been grafted on to dwarf stock at three nurseries. The first saplings go to cottage gardens along the line, on condition that each owner reports when the blos- || som opens and sends a dozen apples a year to be tasted, weighed and photographed.
The tree itself has been fenced off, and the railway company has promised to keep its weed-killing train away.
`
    },
    {
      id: "chess",
      kind: "news",
      text: `
# Schoolgirl, 13, Holds Grandmaster to a Draw
@ From Peter Lindqvist in Stanbridge
Anya Mistry, who learned the moves from a library book, was the only one of thirty challengers to escape defeat when the grandmaster Victor Salonen gave a simultaneous display at the Corn Exchange. She gave up a knight on the fourteenth move for two pawns and an || attack along the open file that kept his king in the centre of the board.
With both sides down to a rook and a handful of pawns, Salonen paused at her table for nearly ten minutes while the other players waited. He then smiled, offered his || hand and signed her scoresheet with the words, "See you in the Olympiad."
Her club meets above a bakery on Thursdays. Membership has doubled since the weekend, and the baker has begun to sell gingerbread bishops.
`
    }
  ],
  layout: {
    kind: "blocks",
    separator: "\n\n",
    order: `
      lighthouse#1 budget#1 orchard#1 chess#1
      lighthouse#2 budget#2 orchard#2 chess#2
      lighthouse#3 budget#3 orchard#3 chess#3
    `
  }
}
