import type { ExposureFact, Procedure } from "@nextline/core";

/** How the end of a treatment is written, where it is written in a few words. */
export const endingWords: Readonly<Partial<Record<NonNullable<ExposureFact["ended"]>, readonly string[]>>> = {
  progression: [
    "progression",
    "disease progression",
    "progressive disease",
    "PD",
    "relapse",
    "増悪",
    "病勢進行",
    "病勢増悪",
    "再発",
    "疾患進行",
  ],
  toxicity: ["toxicity", "adverse event", "not tolerated", "intolerance", "side effect", "副作用", "有害事象", "毒性", "不耐"],
  completed: ["completed as planned", "treatment completed", "予定終了", "治療完遂", "予定投与終了"],
  choice: ["patient choice", "patient preference", "patient request", "患者希望", "本人希望"],
};

/** How procedures are written. */
export const procedureWords: Readonly<Record<Procedure, readonly string[]>> = {
  "autologous-transplant": [
    "autologous stem cell transplant",
    "autologous stem cell transplantation",
    "autologous haematopoietic stem cell transplantation",
    "autologous hematopoietic stem cell transplantation",
    "autologous peripheral blood stem cell transplant",
    "autologous peripheral blood stem cell transplantation",
    "ASCT",
    "auto-PBSCT",
    "自家移植",
    "自家造血幹細胞移植",
    "自家末梢血幹細胞移植",
    "自家末梢血幹細胞移植術",
  ],
  "allogeneic-transplant": [
    "allogeneic stem cell transplant",
    "allogeneic stem cell transplantation",
    "allogeneic hematopoietic stem cell transplantation",
    "同種移植",
    "同種造血幹細胞移植",
  ],
  leukapheresis: ["leukapheresis for CAR-T", "CAR-T leukapheresis", "CAR-T用白血球アフェレーシス"],
  radiotherapy: ["radiotherapy", "radiation therapy", "external beam radiotherapy", "放射線治療", "放射線療法"],
};
