// Given names from common knowledge, most used first, by the sex that mostly bears them.

const words = (text: string) => text.trim().split(/\s+/);

export const FEMALE_NAMES = words(`
  Mary Jennifer Linda Patricia Elizabeth Susan Jessica Sarah Karen Lisa Nancy Sandra Margaret Ashley Kimberly Emily Donna
  Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Anna Brenda Pamela Emma
  Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce
  Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann
  Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly
  Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Rosa Carmen Ines Priya Mei Fatima Leila Aisha
  Ingrid Astrid Agnes Bridget Claudia Daphne Eleanor Felicity Gwendolyn Harriet Imogen Josephine Lucia Lydia Miriam Naomi
  Octavia Penelope Quinn Rosalind Sabrina Tabitha Ursula Vanessa Winifred Yolanda Zoe Beatrice Clara Edith Florence Georgia
  Hazel Iris Jasmine Lucy Matilda Nadia Paula Regina Stella Tamara Vera Wendy Yvonne
`);

export const MALE_NAMES = words(`
  James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark Donald Steven
  Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Jason Edward Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan
  Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose
  Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter Christian Keith Roger Terry Austin Sean Gerald Carl
  Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy
  Vincent Mason Roy Ralph Bobby Russell Bradley Philip Eugene Luis Carlos Ahmed Omar Hiroshi Wei Raj Arjun Ivan Dmitri Lars
  Magnus Oscar Felix Hugo Leon Simon Theodore Frederick Edmund Clarence Stanley Leonard Martin Victor Ernest Howard Oliver
  Graham Hector Ignatius Julian Karl Lionel Marcus Nigel Owen Preston Quentin Rupert Sebastian Tobias Ulrich Warren Xavier
  Yusuf Zane Archibald Barnaby Cedric Desmond Elliot Fabian Gilbert
`);
