// What people named so are called and write of themselves. From common knowledge; far from complete, which is the point:
// real data holds short forms that no list has.

export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `
  Elizabeth:Liz,Beth,Betty,Eliza Jennifer:Jen,Jenny Patricia:Pat,Trish,Patty Margaret:Maggie,Peggy,Meg Katherine:Kate,Kathy,Katie
  Catherine:Cathy,Kate,Cat Kathryn:Kathy,Kate Susan:Sue,Susie Jessica:Jess Deborah:Deb,Debbie Debra:Deb,Debbie Rebecca:Becky,Becca
  Stephanie:Steph Kimberly:Kim Pamela:Pam Cynthia:Cindy Christine:Chris,Tina Christina:Chris,Tina Samantha:Sam Victoria:Vicky,Tori
  Jacqueline:Jackie Judith:Judy Theresa:Terry,Tess Teresa:Terry,Tess Abigail:Abby Amanda:Mandy Barbara:Barb Sandra:Sandy
  Virginia:Ginny Josephine:Jo,Josie Eleanor:Ellie,Nell Penelope:Penny Gwendolyn:Gwen Madison:Maddie Danielle:Dani
  Isabella:Bella,Izzy Frances:Fran Florence:Flo Harriet:Hattie Matilda:Tilly Susanna:Sue Michelle:Shelly Melissa:Missy,Mel
  Robert:Bob,Rob,Bobby James:Jim,Jimmy,Jamie John:Jack,Johnny William:Bill,Will,Billy,Liam Richard:Rick,Dick,Rich
  Michael:Mike,Mick David:Dave Joseph:Joe,Joey Thomas:Tom,Tommy Christopher:Chris,Kit Charles:Charlie,Chuck Daniel:Dan,Danny
  Matthew:Matt Anthony:Tony Donald:Don Steven:Steve Stephen:Steve Andrew:Andy,Drew Joshua:Josh Kenneth:Ken,Kenny
  Edward:Ed,Ted,Eddie Ronald:Ron Timothy:Tim Jeffrey:Jeff Nicholas:Nick Jonathan:Jon Benjamin:Ben Samuel:Sam Gregory:Greg
  Alexander:Alex,Sandy Patrick:Pat,Paddy Raymond:Ray Gerald:Jerry Lawrence:Larry Douglas:Doug Peter:Pete Nathan:Nate
  Zachary:Zach Walter:Walt,Wally Arthur:Art Albert:Al,Bert Vincent:Vince Russell:Russ Bradley:Brad Philip:Phil Eugene:Gene
  Frederick:Fred Leonard:Len,Lenny Stanley:Stan Theodore:Ted,Theo Clarence:Clary Frank:Frankie Henry:Harry,Hank
  Gabriel:Gabe Sebastian:Seb Archibald:Archie Gilbert:Gil Desmond:Des Oliver:Ollie Victor:Vic Martin:Marty
  `
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [formal, short] = entry.split(':') as [string, string];
      return [formal, short.split(',')];
    }),
);
