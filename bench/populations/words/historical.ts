// Names, places and trades of nineteenth-century registers, from common knowledge.

import { alternatives, lists, words } from '../spelling.ts';

export const FAMILY_NAMES = words(`
  Smith Brown Thompson Clark Wilson Davis Johnson Robinson Wright Walker Wood Hall Turner Harrison Cook Reed Jackson Green
  Ward Hill Atkinson Moore Baker Taylor White Allen Young Shaw Stephenson Richardson Watson Bell Carter Fisher Hodgson Pearson
  Dixon Simpson Barker Foster Marshall Mitchell Philips Nicholson Rogers Lowe Pierce Gray Palmer Webster Holmes Hutchinson
  Coates Sowerby Agar Frank Leng Harland Welburn Dowson Jefferson Featherstone Garbutt Readman Stonehouse Tindale Verrill Unthank
  Thackray Sedman Rickaby Otterburn Narraway Mercer Lythe Kilvington Jopling Ingledew Hebron Gatenby Fawcett Elgie Duck Corner
  Bulmer Appleby Winspear Wetherill Trattles Swales Skelton Shepherd Ridsdale Pinkney Petch Newton Mackenzie Macdonald Campbell
`);

/** Each word stands for every other of its group. */
export const SPELLINGS = alternatives(`
  Smith/Smyth/Smythe Brown/Browne/Broun Thompson/Thomson/Tompson Clark/Clarke/Clerk Davis/Davies Johnson/Johnston Wright/Right
  Wood/Woods Cook/Cooke Reed/Read/Reid Green/Greene Moore/Moor/More Allen/Allan/Alan Stephenson/Stevenson Bell/Bel
  Shaw/Shawe Dixon/Dickson Philips/Phillips/Philipps Nicholson/Nicolson Rogers/Rodgers Lowe/Low Pierce/Pearce/Peirce
  Gray/Grey Holmes/Homes Coates/Coats Harland/Harlan Tindale/Tyndale/Tindall Thackray/Thackeray/Thackery Mercer/Merser
  Bulmer/Boulmer Skelton/Skelten Shepherd/Shepard/Sheppard Ridsdale/Risdale Mackenzie/McKenzie/MacKenzie Macdonald/McDonald
  Pearson/Peirson/Pierson Hodgson/Hodson Atkinson/Atkisson Fawcett/Fawcet Verrill/Verril Sowerby/Sourby Wetherill/Weatherill
  Rickaby/Rickerby Watson/Wattson Kilvington/Killvington Hutchinson/Hutchison Richardson/Richerdson Welburn/Wellburn
`);

export const MALE_NAMES = words(`
  John William Thomas George James Robert Joseph Charles Henry Richard Edward Samuel Francis Matthew Isaac David Daniel Benjamin
  Frederick Alexander Christopher Peter Stephen Ralph Michael Jonathan Edmund Walter Alfred Arthur Andrew Anthony Jacob Abraham
  Nathaniel Luke Philip Simon Mark Leonard Hugh Josiah Caleb Roger Gregory Bartholomew
`);
export const FEMALE_NAMES = words(`
  Mary Elizabeth Ann Sarah Jane Hannah Margaret Ellen Alice Martha Isabella Harriet Eliza Catherine Esther Emma Dorothy Rachel
  Frances Susannah Charlotte Rebecca Caroline Grace Ruth Louisa Emily Eleanor Agnes Lydia Maria Rose Phoebe Betty Judith Barbara
  Matilda Lucy Priscilla Deborah Bridget Amelia Tabitha Henrietta
`);

/** How clerks shorten a name, how neighbours call it and how else it is spelled. */
export const SHORT_FORMS = lists(`
  John: Jno, Jn, Jack
  William: Wm, Willm, Will, Bill
  Thomas: Thos, Tho, Tom
  George: Geo, Georg
  James: Jas, Jim
  Robert: Robt, Bob, Rob
  Joseph: Jos, Joe
  Charles: Chas, Charley
  Henry: Hy, Harry, Hen
  Richard: Richd, Rd, Dick
  Edward: Edwd, Edw, Ned
  Samuel: Saml, Sam
  Francis: Fras, Frank
  Matthew: Matt, Mathew
  Daniel: Danl, Dan
  Benjamin: Benj, Ben
  Frederick: Fredk, Fred
  Alexander: Alexr, Alex, Sandy
  Christopher: Chr, Xpher, Kit
  Stephen: Steph, Steven
  Michael: Michl, Mick
  Andrew: Andw
  Anthony: Anty, Antony
  Nathaniel: Nathl, Nat
  Philip: Phillip, Phil
  Abraham: Abram, Abm
  Mary: Polly, Molly
  Elizabeth: Eliz, Elizth, Betsy, Bessy, Lizzie
  Ann: Anne, Annie, Nancy
  Sarah: Sara, Sally
  Jane: Jean, Jenny
  Hannah: Hanna, Anna
  Margaret: Margt, Peggy, Maggie
  Ellen: Helen, Nelly
  Martha: Patty
  Isabella: Isabel, Bella
  Catherine: Catharine, Katherine, Cath, Kate, Kitty
  Esther: Hester
  Dorothy: Doroth, Dolly
  Frances: Fanny
  Susannah: Susan, Susanna
  Rebecca: Rebekah, Becky
  Caroline: Carolina
  Eleanor: Elinor, Ellenor, Nelly
  Agnes: Agness
  Matilda: Tilly
  Phoebe: Phebe
`);

export interface County {
  readonly name: string;
  readonly short: string;
  readonly towns: readonly string[];
}

export const COUNTIES: readonly County[] = [
  ...lists(`
    Yorkshire Yorks: Whitby, Malton, Pickering, Scarborough, Guisborough, Helmsley, Thirsk, Northallerton, Filey, Hinderwell, Egton
    Durham Co Dur: Sunderland, Stockton, Hartlepool, Darlington, Sedgefield, Easington
    Lancashire Lancs: Preston, Lancaster, Garstang, Ulverston, Chorley
    Northumberland Northd: Morpeth, Alnwick, Hexham, Bedlington
    Lincolnshire Lincs: Grimsby, Louth, Boston, Spilsby, Brigg
    Norfolk Norf: Cromer, Wells, Swaffham, Holt
  `),
].map(([names, towns]) => {
  const [name, ...short] = names.split(' ') as [string, ...string[]];
  return { name, short: short.join(' '), towns };
});

/** Trades, each with the ways it is written. */
export const TRADES: readonly (readonly string[])[] = [
  ['agricultural labourer', 'ag lab', 'farm labourer', 'labourer (agricultural)'],
  ['farmer', 'farmer of 60 acres', 'farmer 60 acres', 'farmer'],
  ['coal miner', 'miner', 'collier', 'coal hewer'],
  ['blacksmith', 'smith', 'blacksmith master', 'black smith'],
  ['shoemaker', 'cordwainer', 'boot & shoe maker', 'shoe maker'],
  ['tailor', 'taylor', 'tailor journeyman', 'master tailor'],
  ['joiner', 'carpenter', 'joiner & carpenter', 'house carpenter'],
  ['stone mason', 'mason', 'stonemason', 'mason journeyman'],
  ['mariner', 'sailor', 'seaman', 'master mariner'],
  ['fisherman', 'fisher', 'fisherman (owner)', 'herring fisher'],
  ['butcher', 'butcher', 'master butcher', 'butcher journeyman'],
  ['grocer', 'grocer & draper', 'grocers shop', 'grocer'],
  ['innkeeper', 'publican', 'inn keeper', 'victualler'],
  ['schoolmaster', 'teacher', 'school master', 'schoolteacher'],
  ['railway porter', 'porter railway', 'railway servant', 'porter NER'],
  ['ironstone miner', 'iron miner', 'ironstone miner', 'miner ironstone'],
  ['jet worker', 'jet ornament maker', 'jet manufacturer', 'jet turner'],
  ['miller', 'corn miller', 'miller journeyman', 'flour miller'],
  ['gardener', 'gardner', 'gardener domestic', 'market gardener'],
  ['weaver', 'linen weaver', 'hand loom weaver', 'weaver (linen)'],
];
export const WOMENS_TRADES: readonly (readonly string[])[] = [
  ['domestic servant', 'house servant', 'general servant', 'servant'],
  ['dressmaker', 'dress maker', 'seamstress', 'milliner & dressmaker'],
  ['laundress', 'washerwoman', 'laundry woman', 'laundress'],
  ['housekeeper', 'house keeper', 'housekeeper domestic', 'housekeeper'],
  ['straw bonnet maker', 'bonnet maker', 'straw hat maker', 'bonnet maker'],
];
