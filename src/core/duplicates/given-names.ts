/** Common given names, folded: two of them that differ by a letter are two people, not a slip of the pen. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron ada adam adrian agnes aidan alan albert alberto alejandra alejandro alex alexa alexander alexandra alexandre alexis alfred ali alice alicia
  alina allan allen amanda amelia amy ana anders andre andrea andreas andrei andres andrew andy angel angela angelo anita ann anna anne annie anton
  antonia antonio aria ariel arthur ashley astrid august aurora austin ava barbara beatrice beatriz ben benjamin bernard bill bob brad brandon brian
  bruno bryan caleb cameron camila camille carl carla carlo carlos carmen carol carolina caroline catherine cecilia charles charlie charlotte chloe
  chris christian christina christine christopher claire clara claude claudia claudio colin craig cristian cristina daisy dan dana daniel daniela
  daniele danielle dario dave david dean deborah denis dennis diana diane diego dina dominic donald donna dora doris dorothy dylan eddie edgar edith
  edward elena eli elias elif elisa elise elizabeth ella ellen ellie elsa emil emilia emilie emilio emily emma eric erica erik erika erin ernest ethan
  eva evan eve evelyn fabian fabio fatima felix fernanda fernando filip finn fiona florian frances francesca francesco francis francisco frank franz
  fred frida gabriel gabriela gary gavin gemma george georgia gerald gianni gina giorgia giorgio giovanni giulia grace greg greta guido gustav hanna
  hannah hans harold harriet harry heather hector heidi helen helena henri henrik henry hugo ian ida igor ilaria ina ines inga ingrid irene iris irina
  isaac isabel isabella ivan ivana jack jacob jacques jade jake jakob james jamie jan jana jane janet janice jared jason javier jean jeff jen jennifer
  jenny jeremy jerry jesse jessica jim jimmy joan joana joanna joanne joao joaquin joe joel johan johanna john johnny jon jonas jonathan jordan jorge
  jose josef joseph josh joshua joyce juan juana judith judy julia julian juliana julie julien juliet julio julius justin karen karin karl karla kate
  katharina katherine kathryn kathy katie kay keith kelly ken kenneth kevin kim kira klara klaus kristin kristina kurt kyle lara larry lars laura
  lauren laurent lea leah lena lennart leo leon leona leonardo leonie leslie lewis li lia liam lily lina linda lionel lisa liz lola lorenzo louis louisa
  louise luca lucas lucia luciana luciano lucie lucy luigi luis luisa luka lukas luke luna lydia lynn mai maja marc marcel marco marcos marcus maren
  margaret margot maria mariana marie marina mario marion marius mark marko markus marta martha martin martina mary mateo mathias matias matt matteo
  matthew matthias maurice max maya megan melanie melissa mia michael michel michele michelle miguel mika mike mila milan millie mina mira miriam mona
  monica morgan nadia nadine nancy naomi natalia natalie natasha nathan neil nick nicola nicolas nicole nigel nikita niklas nikola nils nina noah noel
  nora norman ola olaf ole oleg olga olive oliver olivia omar oscar oskar otto owen pablo pamela paola paolo pat patricia patrick paul paula paulo
  pedro peggy penny pete peter petra phil philip philipp philippe pia pierre rachel rafael ralf ralph ramon randy raul ray raymond rebecca rene
  ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland roman ron ronald rosa rosalie rose ross roy ruben ruby russell ruth
  ryan sabina sabine sally salma sam samantha samir samuel sandra sandro sara sarah sasha scott sean sebastian selina serena sergei sergio seth shane
  shannon sharon sheila silke silvia simon simona simone sofia sofie sonia sonja sophia sophie stefan stefania stefano stella stephan stephanie
  stephen steve steven stuart susan susana susanna susanne suzanne sven sylvia tamara tania tanja tara tatiana ted teresa terry tessa theo theresa
  thomas tia tim timo tina tobias todd tom tomas tommaso tommy toni tony tracy tyler ulrich ursula valentin valentina valeria vanessa vera veronica
  vera victor victoria vincent viola violet virginia vivian vladimir walter wanda warren wayne wendy werner will william willy wolfgang xavier yan
  yana yara yasmin yves yvonne zoe`.split(/\s+/),
);
